package de.allmende.launcher.service;

import de.allmende.launcher.Folders;
import de.allmende.launcher.PrivateFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** What a process is told: one file for each property, readable by the owner only, in a folder that Spring reads as a tree. */
record Settings(Path folder) {

    static Settings written(Path folder, Map<String, String> properties) throws IOException {
        Folders.delete(folder);
        PrivateFiles.folder(folder);
        for (var property : properties.entrySet()) {
            PrivateFiles.write(folder.resolve(property.getKey()), property.getValue());
        }
        return new Settings(folder);
    }

    String asJavaOption() {
        return "-Dspring.config.import=configtree:" + folder + "/";
    }
}
