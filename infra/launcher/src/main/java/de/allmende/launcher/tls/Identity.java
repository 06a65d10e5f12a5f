package de.allmende.launcher.tls;

import de.allmende.launcher.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/** A certificate with the private key that belongs to it, kept as two PEM files. */
record Identity(X509Certificate certificate, PrivateKey key) {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    static Optional<Identity> read(Path folder, String name) throws IOException, GeneralSecurityException {
        var certificateFile = folder.resolve(name + ".pem");
        var keyFile = folder.resolve(name + ".key");
        if (!Files.exists(certificateFile) || !Files.exists(keyFile)) {
            return Optional.empty();
        }
        try (var content = Files.newInputStream(certificateFile)) {
            var certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(content);
            var text = Files.readString(keyFile).replaceAll("-----[A-Z ]+-----", "");
            var encoded = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(text));
            return Optional.of(
                    new Identity(certificate, KeyFactory.getInstance("EC").generatePrivate(encoded)));
        }
    }

    void write(Path folder, String name) throws IOException, CertificateEncodingException {
        PrivateFiles.write(folder.resolve(name + ".key"), pem("PRIVATE KEY", key.getEncoded()));
        PrivateFiles.write(folder.resolve(name + ".pem"), pem(certificate));
    }

    static String pem(X509Certificate certificate) throws CertificateEncodingException {
        return pem("CERTIFICATE", certificate.getEncoded());
    }

    private static String pem(String kind, byte[] content) {
        return "-----BEGIN " + kind + "-----\n" + LINES.encodeToString(content) + "\n-----END " + kind + "-----\n";
    }
}
