package de.allmende.marketplace.desk.demo;

import de.allmende.marketplace.catalogue.OfferingDescription;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads one offering from YAML; a key that no one knows is refused. */
@Component
final class OfferingFile {

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    OfferingDescription read(Resource file) throws IOException {
        var options = new LoaderOptions();
        var output = new DumperOptions();
        var yaml = new Yaml(new SafeConstructor(options), new Representer(output), output, options, new PlainScalars());
        try (var in = file.getInputStream()) {
            Map<String, Object> content = yaml.load(in);
            return json.convertValue(content, OfferingDescription.class);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(file.getFilename() + ": " + e.getMessage(), e);
        }
    }

    /** Only true, false, null and whole numbers are more than text, so that dates, NO and 0815 stay what they look like. */
    private static final class PlainScalars extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, Pattern.compile("^(?:true|false)$"), "tf");
            addImplicitResolver(Tag.INT, Pattern.compile("^(?:0|-?[1-9][0-9]*)$"), "-0123456789");
            addImplicitResolver(Tag.NULL, Pattern.compile("^(?:null|~)$"), "n~");
        }
    }
}
