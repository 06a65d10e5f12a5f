package de.allmende.gateway.portal;

import de.allmende.gateway.problem.Navigation;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Serves the portal from the class path. Files with a hash in their name never change; every address a person can open
 * gets the one page, which finds its way by itself.
 */
@Configuration(proxyBeanMethods = false)
class PortalConfiguration implements WebMvcConfigurer {

    private static final String FILES = "classpath:/META-INF/resources/";
    private static final List<String> OTHERS =
            List.of("/api", "/login", "/logout", "/switch", "/oauth2", "/health", "/assets", "/gateway", "/error");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/**").addResourceLocations(FILES).setCacheControl(CacheControl.noCache());
    }

    @Bean
    RouterFunction<ServerResponse> portalPages() {
        var page = new ClassPathResource("META-INF/resources/index.html");
        return RouterFunctions.route()
                .route(
                        request -> opensAPage(request) && page.exists(),
                        request -> ServerResponse.ok()
                                .contentType(MediaType.TEXT_HTML)
                                .header(HttpHeaders.CONTENT_LANGUAGE, "de")
                                .cacheControl(CacheControl.noCache())
                                .body(page))
                .build();
    }

    private static boolean opensAPage(ServerRequest request) {
        var path = request.path();
        return request.method().equals(HttpMethod.GET)
                && Navigation.is(request.servletRequest())
                && path.indexOf('.', path.lastIndexOf('/')) < 0
                && OTHERS.stream().noneMatch(other -> path.equals(other) || path.startsWith(other + "/"));
    }
}
