package de.allmende.platform.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/** Keys and certificates for real mutual TLS in a test, in files as the launcher lays them out; each side trusts the others. */
public final class TestCertificates {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private TestCertificates() {}

    /** Writes {@code <name>.pem} and {@code <name>.key} for each name, and {@code ca.pem}. */
    public static void write(Path folder, List<String> names) {
        try {
            var trusted = new StringBuilder();
            for (var name : names) {
                var store = made(folder.resolve(name + ".p12"), name);
                var certificate = pem("CERTIFICATE", store.getCertificate(name).getEncoded());
                trusted.append(certificate);
                Files.writeString(folder.resolve(name + ".pem"), certificate);
                Files.writeString(
                        folder.resolve(name + ".key"),
                        pem("PRIVATE KEY", store.getKey(name, PASSWORD).getEncoded()));
            }
            Files.writeString(folder.resolve("ca.pem"), trusted);
        } catch (IOException | GeneralSecurityException | InterruptedException e) {
            throw new IllegalStateException("No certificates for the test.", e);
        }
    }

    private static KeyStore made(Path file, String name)
            throws IOException, GeneralSecurityException, InterruptedException {
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name,
                        "-keyalg",
                        "EC",
                        "-keystore",
                        file.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        String.valueOf(PASSWORD))
                .inheritIO()
                .start();
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException("keytool made no certificate for " + name + ".");
        }
        return KeyStore.getInstance(file.toFile(), PASSWORD);
    }

    private static String pem(String what, byte[] content) {
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
                .formatted(what, Base64.getMimeEncoder().encodeToString(content));
    }
}
