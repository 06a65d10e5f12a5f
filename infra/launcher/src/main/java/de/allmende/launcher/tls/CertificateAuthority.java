package de.allmende.launcher.tls;

import de.allmende.launcher.PrivateFiles;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The installation's own certificate authority. It vouches for the services among each other and for nobody else. */
public final class CertificateAuthority {
    private static final Duration AUTHORITY_LIFE = Duration.ofDays(3650);
    private static final Duration SERVICE_LIFE = Duration.ofDays(397);
    private static final Duration RENEWAL = Duration.ofDays(30);
    private static final X500Principal NAME = new X500Principal("CN=Allmende, O=Allmende");
    private static final KeyPurposeId[] BOTH_SIDES = {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth};

    private final Identity self;

    private CertificateAuthority(Identity self) {
        this.self = self;
    }

    /** The authority kept in the folder, or a new one if there is none. */
    public static CertificateAuthority keptIn(Path folder) throws IOException, GeneralSecurityException {
        var kept = Identity.read(folder, "ca");
        if (kept.isPresent()) {
            return new CertificateAuthority(kept.get());
        }
        var keys = keys();
        var authority = signed(NAME, keys, NAME, keys, AUTHORITY_LIFE, builder -> {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        });
        PrivateFiles.folder(folder);
        authority.write(folder, "ca");
        return new CertificateAuthority(authority);
    }

    /**
     * Puts into the folder what a service needs to speak with the others: {@code ca.pem}, {@code <service>.pem} and
     * {@code <service>.key}. A certificate that is near its end, or from another authority, is replaced.
     */
    public void equip(Path folder, String service) throws IOException, GeneralSecurityException {
        PrivateFiles.folder(folder);
        var kept = Identity.read(folder, service);
        if (kept.isEmpty() || !isGood(kept.get().certificate())) {
            issue(service).write(folder, service);
        }
        PrivateFiles.write(folder.resolve("ca.pem"), Identity.pem(self.certificate()));
    }

    private Identity issue(String service) throws IOException, GeneralSecurityException {
        var names = new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.dNSName, service),
            new GeneralName(GeneralName.dNSName, "localhost"),
            new GeneralName(GeneralName.iPAddress, "127.0.0.1")
        });
        var issuer = new KeyPair(self.certificate().getPublicKey(), self.key());
        return signed(new X500Principal("CN=" + service), keys(), NAME, issuer, SERVICE_LIFE, builder -> {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(BOTH_SIDES));
            builder.addExtension(Extension.subjectAlternativeName, false, names);
        });
    }

    private boolean isGood(X509Certificate certificate) {
        try {
            certificate.verify(self.certificate().getPublicKey());
            certificate.checkValidity(Date.from(Instant.now().plus(RENEWAL)));
            return true;
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    /** What a certificate says beyond its name. */
    @FunctionalInterface
    private interface Content {
        void addTo(JcaX509v3CertificateBuilder builder) throws IOException;
    }

    private static Identity signed(
            X500Principal subject,
            KeyPair keys,
            X500Principal issuer,
            KeyPair issuerKeys,
            Duration life,
            Content content)
            throws IOException, GeneralSecurityException {
        try {
            var now = Instant.now();
            var builder = new JcaX509v3CertificateBuilder(
                    issuer,
                    new BigInteger(120, new SecureRandom()),
                    Date.from(now.minus(Duration.ofHours(1))),
                    Date.from(now.plus(life)),
                    subject,
                    keys.getPublic());
            content.addTo(builder);
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(issuerKeys.getPrivate());
            var certificate = new JcaX509CertificateConverter().getCertificate(builder.build(signer));
            return new Identity(certificate, keys.getPrivate());
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static KeyPair keys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }
}
