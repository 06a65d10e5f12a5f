package de.allmende.tenant.member;

/** How the people of a tenant log in, as it states it. The database knows the same words. */
public enum LoginWay {
    /** By email and password. */
    ALLMENDE_ACCOUNTS("Mit Zugängen von Allmende"),
    /** By the tenant's own provider; the password stays for the case that it fails. */
    OWN_PROVIDER("Mit eigenem Anmeldedienst");

    private final String label;

    LoginWay(String label) {
        this.label = label;
    }

    /** For people, in German. */
    String label() {
        return label;
    }
}
