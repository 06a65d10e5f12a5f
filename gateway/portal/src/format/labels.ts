/** German words for what the API says in upper snake; labels that the API gives itself are not repeated here. */

export const ROLES: Record<string, string> = {
  TENANT_ADMIN: 'Administration',
  ORDERER: 'Bestellung',
  APPROVER: 'Freigabe',
  TREASURER: 'Kämmerei',
  DATA_PROTECTION: 'Datenschutz',
  INFORMATION_SECURITY: 'Informationssicherheit',
  MUNICIPAL_AUDITOR: 'Rechnungsprüfung',
  READER: 'Lesen',
  ASSOCIATION_ADMIN: 'Mandantenverwaltung',
  CATALOGUE_EDITOR: 'Katalogpflege',
  FULFILLER: 'Bereitstellung',
  BILLING_CLERK: 'Abrechnung',
  BILLING_RELEASER: 'Rechnungsfreigabe',
  AUDITOR: 'Revision',
};

export const ROLE_TASKS: Record<string, string> = {
  TENANT_ADMIN: 'Verwaltet Personen, Rechte und technische Zugänge. Bucht nicht und gibt nicht frei.',
  ORDERER: 'Bucht Dienste, zieht Buchungen zurück und kündigt.',
  APPROVER: 'Entscheidet über Buchungen anderer, bis zur Wertgrenze.',
  TREASURER: 'Sieht Buchungen, Kosten und Rechnungen; zeichnet mit.',
  DATA_PROTECTION: 'Sieht Buchungen, Personen, Rechte und das Protokoll; löscht dort Inhalte; zeichnet mit.',
  INFORMATION_SECURITY: 'Sieht Buchungen, Personen, Rechte und das Protokoll; zeichnet mit.',
  MUNICIPAL_AUDITOR: 'Sieht alles der eigenen Verwaltung, auch Rechnungen und frühere Stände; ändert nichts.',
  READER: 'Sieht Katalog, Buchungen und Rechnungen.',
  ASSOCIATION_ADMIN: 'Nimmt Mandanten auf und vergibt Rechte im Verband.',
  CATALOGUE_EDITOR: 'Schreibt eigene Angebote und gibt frei, was andere geschrieben haben.',
  FULFILLER: 'Stellt gebuchte Dienste bereit und baut sie ab.',
  BILLING_CLERK: 'Legt Rechnungsläufe an, berechnet und prüft sie.',
  BILLING_RELEASER: 'Gibt Rechnungsläufe frei, die eine andere Person geprüft hat.',
  AUDITOR: 'Sieht alles, ändert nichts.',
};

export const GRANT_STATES: Record<string, string> = {
  PENDING: 'Wartet auf Bestätigung',
  REJECTED: 'Abgelehnt',
  PLANNED: 'Gilt später',
  VALID: 'Gilt',
  ENDED: 'Abgelaufen',
  WITHDRAWN: 'Entzogen',
};

export const SUPPORT_STATES: Record<string, string> = {
  REQUESTED: 'Wartet auf Erlaubnis',
  ACTIVE: 'Einblick erlaubt',
  ENDED: 'Beendet',
};

export const ADMISSION_STATES: Record<string, string> = {
  OPEN: 'Offen',
  TAKEN_UP: 'Aufgenommen',
  DECLINED: 'Abgelehnt',
};

export const REGISTER_IMPORT_STATES: Record<string, string> = {
  SUBMITTED: 'Wartet auf Freigabe',
  RELEASED: 'Freigegeben',
  DISCARDED: 'Verworfen',
};

export const REGISTER_CHANGES: Record<string, string> = {
  REMOVED: 'Entfallen',
  REKEYED: 'Anderer Gemeindeverband',
  RENAMED: 'Anderer Name',
  KIND_CHANGED: 'Andere Art',
  ADDED: 'Neu',
  INHABITANTS_CHANGED: 'Andere Einwohnerzahl',
  DETAILS_CHANGED: 'Andere Angaben',
};

export const TENANT_KINDS: Record<string, string> = {
  MUNICIPALITY: 'Stadt oder Gemeinde',
  VERBANDSGEMEINDE: 'Verbandsgemeinde',
  COUNTY: 'Landkreis',
  ASSOCIATION: 'Zweckverband',
  MUNICIPAL_ENTERPRISE: 'Kommunaler Betrieb',
  SUPPLIER: 'Lieferant',
};

export const TENANT_STATES: Record<string, string> = {
  INVITED: 'Eingeladen',
  ONBOARDING: 'Im Aufbau',
  ACTIVE: 'Aktiv',
  SUSPENDED: 'Gesperrt',
  LEAVING: 'Scheidet aus',
  CLOSED: 'Beendet',
};

export const LEGAL_BASES: Record<string, string> = {
  MEMBER: 'Mitglied des Zweckverbands',
  ZWECKVEREINBARUNG: 'Zweckvereinbarung',
  PUBLIC_LAW_CONTRACT: 'Öffentlich-rechtlicher Vertrag',
  INHOUSE_CONTRACT: 'Inhouse-Vertrag',
};

export const APPROVAL_PRESETS: Record<string, string> = {
  STANDARD: 'Standard',
  SMALL_TOWN: 'Kleine Verwaltung (eine Freigabestufe)',
};

export const DOCUMENT_KINDS: Record<string, string> = {
  DECISION: 'Beschluss',
  APPROVAL: 'Genehmigung',
  PUBLICATION: 'Bekanntmachung',
  AGREEMENT: 'Vereinbarung oder Vertrag',
  OTHER: 'Sonstiges',
};

/** What the record of changes knows. */
export const ACTS: Record<string, string> = {
  TENANT_CREATED: 'Mandant aufgenommen',
  TENANT_STATE_CHANGED: 'Stand eines Mandanten geändert',
  MEMBERSHIP_ADDED: 'Rechtsgrundlage ergänzt',
  MASTER_DATA_CHANGED: 'Stammdaten geändert',
  TENANT_LOOKED_AT: 'Mandantenakte geöffnet',
  DOCUMENT_LOOKED_AT: 'Dokument geöffnet',
  TENANT_AFFILIATED: 'Zugehörigkeit erfasst',
  AFFILIATION_ENDED: 'Zugehörigkeit beendet',
  ACTING_BEGUN: 'Handelt für eine andere Verwaltung',
  ACTING_ENDED: 'Handelt wieder für die eigene Verwaltung',
  MERGER_RECORDED: 'Rechtsnachfolge erfasst',
  MERGER_RELEASED: 'Rechtsnachfolge freigegeben',
  MERGER_DISCARDED: 'Rechtsnachfolge verworfen',
  MERGER_TOOK_EFFECT: 'Rechtsnachfolge eingetreten',
  MEMBERSHIP_TERMS_RECORDED: 'Angaben zur Mitgliedschaft ergänzt',
  DOCUMENT_FILED: 'Dokument abgelegt',
  DOCUMENT_REMOVED: 'Dokument entfernt',
  MEMBERSHIP_NOTICE_GIVEN: 'Austritt erfasst',
  MEMBERSHIP_NOTICE_WITHDRAWN: 'Austritt zurückgenommen',
  MEMBERSHIP_ENDED: 'Mitgliedschaft beendet',
  MEMBERSHIP_CONTINUED: 'Mitgliedschaft fortgesetzt',
  INHABITANT_FIGURE_ADDED: 'Einwohnerzahl ergänzt',
  PERSON_CREATED: 'Person angelegt',
  ROLE_GRANTED: 'Recht vergeben',
  PERSON_INVITED: 'Person eingeladen',
  INVITATION_RENEWED: 'Einladung erneuert',
  INVITATION_ACCEPTED: 'Einladung angenommen',
  INVITATION_WITHDRAWN: 'Einladung zurückgezogen',
  GRANT_CONFIRMED: 'Recht bestätigt',
  GRANT_REJECTED: 'Recht abgelehnt',
  GRANT_WITHDRAWN: 'Recht entzogen',
  DEPUTY_NAMED: 'Vertretung benannt',
  DEPUTY_ENDED: 'Vertretung beendet',
  ADMISSION_REQUESTED: 'Aufnahme beantragt',
  ADMISSION_REQUEST_TAKEN_UP: 'Aufnahmeantrag angenommen',
  ADMISSION_REQUEST_DECLINED: 'Aufnahmeantrag abgelehnt',
  SUSPENSION_RECORDED: 'Sperre erfasst',
  SUSPENSION_RELEASED: 'Sperre freigegeben',
  SUSPENSION_TOOK_EFFECT: 'Sperre in Kraft getreten',
  SUSPENSION_LIFTED: 'Sperre aufgehoben',
  SUSPENSION_DISCARDED: 'Sperre verworfen',
  DATA_EXPORT_REQUESTED: 'Daten angefordert',
  DATA_EXPORT_CANCELLED: 'Anforderung von Daten zurückgezogen',
  DATA_EXPORT_DOWNLOADED: 'Daten heruntergeladen',
  EXIT_CLOSING_PROPOSED: 'Abschluss eines Austritts vorgeschlagen',
  EXIT_CLOSING_DISCARDED: 'Vorschlag zum Abschluss verworfen',
  EXIT_CLOSED: 'Austritt abgeschlossen',
  TENANT_DATA_ERASED: 'Daten nach dem Austritt gelöscht',
  LOGIN_DRIFT_REPAIRED: 'Abweichung im Anmeldesystem behoben',
  LOGIN_WAY_STATED: 'Art der Anmeldung angegeben',
  LOGIN_PROVIDER_REGISTERED: 'Anmeldedienst eingetragen',
  LOGIN_PROVIDER_CONFIRMED: 'Anmeldedienst bestätigt',
  LOGIN_PROVIDER_SWITCHED: 'Anmeldedienst ab- oder eingeschaltet',
  LOGIN_PROVIDER_REMOVED: 'Anmeldedienst entfernt',
  CLAIM_RULES_DRAFTED: 'Regeln für Rechte entworfen',
  CLAIM_RULES_CONFIRMED: 'Regeln für Rechte bestätigt',
  CLAIM_RULES_ENDED: 'Regeln für Rechte beendet',
  SUPPORT_REQUESTED: 'Einblick beantragt',
  SUPPORT_GRANTED: 'Einblick erlaubt',
  SUPPORT_ENTERED: 'Einblick begonnen',
  REGISTER_IMPORT_SUBMITTED: 'Gemeindeverzeichnis eingelesen',
  REGISTER_IMPORT_RELEASED: 'Gemeindeverzeichnis freigegeben',
  REGISTER_IMPORT_DISCARDED: 'Gemeindeverzeichnis verworfen',
  SUPPORT_LOOKED: 'Im Einblick angesehen',
  SUPPORT_LEFT: 'Einblick verlassen',
  SUPPORT_ENDED: 'Supportfall beendet',
  API_CLIENT_CREATED: 'Technischen Zugang angelegt',
  API_CLIENT_ROTATED: 'Technischen Zugang erneuert',
  API_CLIENT_CHANGED: 'Rechte eines technischen Zugangs geändert',
  API_CLIENT_WITHDRAWN: 'Technischen Zugang entzogen',
  AUDIT_TRAIL_EXPORTED: 'Prüfpaket heruntergeladen',
  AUDIT_CONTENT_ERASED: 'Inhalt eines Eintrags gelöscht',
  BOOKING_SUBMITTED: 'Buchung beantragt',
  BOOKING_APPROVED: 'Buchung freigegeben',
  BOOKING_CO_SIGNED: 'Buchung mitgezeichnet',
  BOOKING_CO_SIGNATURE_REFUSED: 'Mitzeichnung einer Buchung verweigert',
  BOOKING_REJECTED: 'Buchung abgelehnt',
  BOOKING_WITHDRAWN: 'Buchung zurückgezogen',
  BOOKING_SCHEDULED: 'Buchung vorgemerkt',
  BOOKING_PROVISIONING_ORDERED: 'Bereitstellung beauftragt',
  BOOKING_AGREEMENT_OFFERED: 'AVV zur Unterschrift vorgelegt',
  BOOKING_AGREEMENT_SIGNED: 'AVV unterschrieben',
  BOOKING_ASKED_BACK: 'Rückfrage zur Buchung gestellt',
  BOOKING_ANSWERED: 'Rückfrage zur Buchung beantwortet',
  BOOKING_DECLINED: 'Buchung vom Anbieter abgelehnt',
  BOOKING_CANCELLED: 'Buchung storniert',
  BOOKING_ACTIVATED: 'Dienst bereitgestellt',
  BOOKING_SUSPENDED: 'Dienst ruht',
  BOOKING_ACCESS_CLOSED: 'Zugang zu einem Dienst gesperrt',
  BOOKING_RESUMED: 'Dienst ruht nicht mehr',
  BOOKING_ACCESS_REOPENED: 'Zugang zu einem Dienst wieder geöffnet',
  BOOKING_ORDER_CHANGED: 'Angaben zur Bestellung geändert',
  BOOKING_TERMINATED: 'Buchung gekündigt',
  BOOKING_DISCONTINUED: 'Buchung endet, weil die Leistung abgekündigt ist',
  BOOKING_DEPROVISIONING_ORDERED: 'Rückbau beauftragt',
  BOOKING_ENDED: 'Buchung beendet',
  BOOKING_PASSED_ON: 'Buchung auf den Rechtsnachfolger übergegangen',
  BOOKING_TAKEN_OVER: 'Buchung vom Rechtsvorgänger übernommen',
  OFFERING_OPENED: 'Angebot begonnen',
  OFFERING_VERSION_DRAFTED: 'Neue Fassung eines Angebots begonnen',
  OFFERING_VERSION_EDITED: 'Angebot bearbeitet',
  OFFERING_VERSION_SUBMITTED: 'Angebot zur Freigabe gegeben',
  OFFERING_VERSION_WITHDRAWN: 'Angebot vor der Freigabe zurückgeholt',
  OFFERING_VERSION_SENT_BACK: 'Angebot zurückgegeben',
  OFFERING_VERSION_DISCARDED: 'Entwurf eines Angebots verworfen',
  OFFERING_PUBLISHED: 'Leistung veröffentlicht',
  DISCONTINUATION_PROPOSED: 'Abkündigung vorgeschlagen',
  DISCONTINUATION_ANNOUNCED: 'Leistung abgekündigt',
  DISCONTINUATION_DISCARDED: 'Vorschlag zur Abkündigung verworfen',
  DISCONTINUATION_WITHDRAWAL_PROPOSED: 'Rücknahme einer Abkündigung vorgeschlagen',
  DISCONTINUATION_KEPT: 'Bei der Abkündigung geblieben',
  DISCONTINUATION_WITHDRAWN: 'Abkündigung zurückgenommen',
  APPROVAL_RULES_PROPOSED: 'Freigaberegeln entworfen',
  APPROVAL_RULES_RELEASED: 'Freigaberegeln freigegeben',
  APPROVAL_RULES_DISCARDED: 'Freigaberegeln verworfen',
  EVIDENCE_ADDED: 'Nachweis hinterlegt',
  EVIDENCE_REMOVED: 'Nachweis entfernt',
  COUNCIL_PAPER_MADE: 'Beschlussvorlage erstellt',
  QUOTA_SET: 'Kontingent gesetzt',
  QUOTA_LIFTED: 'Kontingent aufgehoben',
  PROCUREMENT_EXEMPTION_PROPOSED: 'Vergaberechtlicher Grund festgehalten',
  PROCUREMENT_EXEMPTION_RELEASED: 'Vergaberechtlicher Grund freigegeben',
  PROCUREMENT_EXEMPTION_DISCARDED: 'Vergaberechtlicher Grund verworfen',
  PROCUREMENT_EXEMPTION_ENDED: 'Vergaberechtlicher Grund beendet',
  AGREEMENT_COVER_PROPOSED: 'Rahmen-AVV oder übertragene Aufgabe festgehalten',
  AGREEMENT_COVER_CONFIRMED: 'Rahmen-AVV oder übertragene Aufgabe bestätigt',
  AGREEMENT_COVER_DISCARDED: 'Rahmen-AVV oder übertragene Aufgabe verworfen',
  AGREEMENT_COVER_ENDED: 'Rahmen-AVV oder übertragene Aufgabe beendet',
  FULFILMENT_TASK_COMPLETED: 'Aufgabe erledigt',
  PRICE_VERSION_ADDED: 'Preis festgelegt',
  USAGE_REPORTED: 'Verbrauch gemeldet',
  SUBSCRIPTION_STARTED: 'Abrechnung begonnen',
  SUBSCRIPTION_ENDED: 'Abrechnung beendet',
  INVOICE_RUN_CREATED: 'Rechnungslauf angelegt',
  INVOICE_RUN_CALCULATED: 'Rechnungslauf berechnet',
  INVOICE_RUN_CHECKED: 'Rechnungslauf geprüft',
  INVOICE_RUN_RELEASED: 'Rechnungslauf freigegeben',
  INVOICE_RUN_ISSUED: 'Rechnungslauf ausgestellt',
  INVOICE_ISSUED: 'Rechnung ausgestellt',
  LEDGER_SEALED: 'Buchungssätze versiegelt',
  INVOICE_SET_ASIDE: 'Rechnung zurückgestellt',
  CANCELLATION_REQUESTED: 'Stornierung beantragt',
  CANCELLATION_DISCARDED: 'Stornierung verworfen',
  INVOICE_CANCELLED: 'Rechnung storniert',
  INVOICE_PREFERENCE_CHANGED: 'Syntax der E-Rechnung gewählt',
  EXPORT_PROFILE_CHANGED: 'Profil für das Finanzverfahren geändert',
  BANK_STATEMENT_IMPORTED: 'Kontoauszug eingelesen',
  PAYMENT_ALLOCATED: 'Zahlung zugeordnet',
  ALLOCATION_REVERSED: 'Zuordnung zurückgenommen',
  PAYMENT_WRITTEN_OFF: 'Zahlung ausgebucht',
  CONSUMER_REMINDED: 'Rechnung angemahnt',
};

export const CONNECTIONS: Record<string, string> = {
  REST: 'REST-Schnittstelle',
  FIT_CONNECT: 'FIT-Connect',
  XTA_OSCI: 'XTA / OSCI',
  FILE: 'Dateiaustausch',
  NONE: 'keine',
};

export const PROTECTION_NEEDS: Record<string, string> = { NORMAL: 'normal', HIGH: 'hoch', VERY_HIGH: 'sehr hoch' };

export const IMPACT_ASSESSMENTS: Record<string, string> = {
  YES: 'Erforderlich, ein Muster liegt bei',
  NO: 'Nicht erforderlich',
  CHECK: 'Bitte mit der Schwellwertprüfung klären',
};

export const CHARGE_PERIODS: Record<string, string> = { MONTH: 'monatlich', ONCE: 'einmalig', YEAR: 'jährlich' };

export const SCOPES: Record<string, string> = {
  'usage:write': 'Verbrauch melden',
  'bookings:read': 'Buchungen und Dienstinstanzen lesen',
};

/** The word itself when it is new, so that an older portal still shows something true. */
export function label(words: Record<string, string>, value: string): string {
  return words[value] ?? value;
}
