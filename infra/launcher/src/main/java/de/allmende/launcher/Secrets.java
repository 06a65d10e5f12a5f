package de.allmende.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import java.util.Optional;

/** The installation's secrets: each is made once and kept in a file of its own that only the owner may read. */
public final class Secrets {
    private static final String READABLE = "abcdefghkmnpqrstuvwxyz23456789";

    private final SecureRandom random = new SecureRandom();
    private final Path folder;

    public Secrets(Path folder) {
        this.folder = folder;
    }

    /** A long random secret for machines. */
    public String machine(String name) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return keep(name, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** A password that a person can type, such as {@code Allmende-x7kd-mq3p-w9ra}. */
    public String readable(String name) {
        var text = new StringBuilder("Allmende");
        for (int group = 0; group < 3; group++) {
            text.append('-');
            for (int i = 0; i < 4; i++) {
                text.append(READABLE.charAt(random.nextInt(READABLE.length())));
            }
        }
        return keep(name, text.toString());
    }

    /** An Ed25519 key (RFC 8410) as PEM: the private key and after it the public key. */
    public String signingKey(String name) {
        return keyPair(name, "Ed25519", NamedParameterSpec.ED25519);
    }

    /** A key on the curve P-256 with which a service logs in, as PEM: the private key and after it the public key. */
    public String loginKey(String name) {
        return keyPair(name, "EC", new ECGenParameterSpec("secp256r1"));
    }

    private String keyPair(String name, String algorithm, AlgorithmParameterSpec kind) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(kind);
            var pair = generator.generateKeyPair();
            return keep(
                    name,
                    pem("PRIVATE KEY", pair.getPrivate().getEncoded())
                            + pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String label, byte[] key) {
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
                .formatted(label, Base64.getEncoder().encodeToString(key));
    }

    /** A secret given from outside, which replaces the one kept so far. */
    public String given(String name, String value) {
        write(name, value);
        return value;
    }

    public Optional<String> kept(String name) {
        try {
            var file = folder.resolve(name);
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized String keep(String name, String fresh) {
        var kept = kept(name);
        if (kept.isEmpty()) {
            write(name, fresh);
        }
        return kept.orElse(fresh);
    }

    private void write(String name, String value) {
        try {
            PrivateFiles.folder(folder);
            PrivateFiles.write(folder.resolve(name), value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
