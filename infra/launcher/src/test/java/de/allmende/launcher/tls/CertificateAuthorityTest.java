package de.allmende.launcher.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateAuthorityTest {
    private static final String SERVICE = "billing-service";

    @TempDir
    private Path folder;

    @Test
    void makesCertificatesThatItsOwnRootVouchesFor() throws Exception {
        equip("a");

        var certificate = certificate("a", SERVICE);
        validate(certificate, certificate("a", "ca"));
        assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=" + SERVICE);
        assertThat(certificate.getExtendedKeyUsage())
                .containsExactlyInAnyOrder("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2");
        assertThat(certificate.getSubjectAlternativeNames())
                .contains(List.of(2, SERVICE), List.of(2, "localhost"), List.of(7, "127.0.0.1"));
        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
    }

    @Test
    void theRootOfAnotherInstallationVouchesForNone() throws Exception {
        equip("a");
        equip("b");

        assertThatThrownBy(() -> validate(certificate("a", SERVICE), certificate("b", "ca")))
                .isInstanceOf(CertPathValidatorException.class);
    }

    @Test
    void theKeyBelongsToTheCertificateAndIsForTheOwnerOnly() throws Exception {
        equip("a");

        var identity = Identity.read(folder.resolve("a"), SERVICE).orElseThrow();
        var signing = Signature.getInstance("SHA256withECDSA");
        signing.initSign(identity.key());
        signing.update(new byte[] {1, 2, 3});
        var signature = signing.sign();
        signing.initVerify(identity.certificate());
        signing.update(new byte[] {1, 2, 3});
        assertThat(signing.verify(signature)).isTrue();
        assertThat(Files.getPosixFilePermissions(folder.resolve("a/" + SERVICE + ".key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(folder.resolve("a/" + SERVICE + ".key")).content().startsWith("-----BEGIN PRIVATE KEY-----");
    }

    @Test
    void keepsAGoodCertificateAndReplacesOneOfAnotherRoot() throws Exception {
        equip("a");
        var first = certificate("a", SERVICE);
        equip("a");
        assertThat(certificate("a", SERVICE)).isEqualTo(first);

        CertificateAuthority.keptIn(folder.resolve("other")).equip(folder.resolve("a"), SERVICE);
        assertThat(certificate("a", SERVICE)).isNotEqualTo(first);
        validate(certificate("a", SERVICE), certificate("a", "ca"));
    }

    private void equip(String installation) throws IOException, GeneralSecurityException {
        CertificateAuthority.keptIn(folder.resolve(installation + "-secrets"))
                .equip(folder.resolve(installation), SERVICE);
    }

    private X509Certificate certificate(String installation, String name) throws IOException, GeneralSecurityException {
        try (var content = Files.newInputStream(folder.resolve(installation).resolve(name + ".pem"))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(content);
        }
    }

    private static void validate(X509Certificate certificate, X509Certificate root) throws GeneralSecurityException {
        var parameters = new PKIXParameters(Set.of(new TrustAnchor(root, null)));
        parameters.setRevocationEnabled(false);
        var path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate));
        CertPathValidator.getInstance("PKIX").validate(path, parameters);
    }
}
