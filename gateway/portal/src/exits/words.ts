import type { Exit } from '../api/types';
import { day, instant } from '../format/date';
import type { Tone } from '../ui/Badge';

type Item = Exit['items'][number];

export const STAGES: Record<Exit['stage'], { text: string; tone: Tone }> = {
  NOT_LEAVING: { text: 'Scheidet nicht aus', tone: 'info' },
  MEMBERSHIP_RUNS: { text: 'Läuft bis zum letzten Tag', tone: 'info' },
  TO_DO: { text: 'Noch offen', tone: 'warning' },
  READY: { text: 'Kann abgeschlossen werden', tone: 'success' },
  PROPOSED: { text: 'Wartet auf Bestätigung', tone: 'warning' },
  ERASING: { text: 'Wird gelöscht', tone: 'info' },
  CLOSED: { text: 'Abgeschlossen', tone: 'info' },
};

export const ITEM_STATES: Record<Item['state'], { text: string; tone: Tone }> = {
  OPEN: { text: 'Offen', tone: 'warning' },
  DONE: { text: 'Erledigt', tone: 'success' },
  AT_CLOSING: { text: 'Beim Abschluss', tone: 'info' },
};

export const ITEMS: Record<Item['kind'], string> = {
  MEMBERSHIP: 'Mitgliedschaft beendet',
  DATA_EXPORT: 'Daten mitgenommen',
  BOOKINGS: 'Buchungen beendet',
  LAST_BILL: 'Letzte Rechnung gestellt',
  LOGINS: 'Anmeldungen und technische Zugänge',
  PAPERS: 'Dokumente ohne Aufbewahrungspflicht',
};

const SERVICES: Record<NonNullable<Exit['export']>['missing'][number], string> = {
  TENANT: 'Stammdaten',
  MARKETPLACE: 'Marktplatz',
  BILLING: 'Abrechnung',
};

const UNKNOWN = 'Das sagt erst das Datenpaket aus der Zeit nach dem letzten Tag.';

/** What a point stands for just now, in a sentence. */
export function hint(exit: Exit, kind: Item['kind']): string {
  switch (kind) {
    case 'MEMBERSHIP':
      return exit.lastDay ? `Letzter Tag: ${day(exit.lastDay)}` : 'Eine Rechtsgrundlage läuft ohne Ende weiter.';
    case 'DATA_EXPORT':
      return exportHint(exit.export);
    case 'BOOKINGS':
      return exit.export?.readyAt ? `Stand des Datenpakets vom ${instant(exit.export.requestedAt)}` : UNKNOWN;
    case 'LAST_BILL':
      return exit.export?.readyAt
        ? `Stand des Datenpakets vom ${instant(exit.export.requestedAt)}. Ist danach abgerechnet worden, fordern Sie die Daten bitte neu an.`
        : UNKNOWN;
    case 'LOGINS':
      return `${count(exit.logins, 'Person mit Anmeldung', 'Personen mit Anmeldung')}, ${count(exit.machineClients, 'technischer Zugang', 'technische Zugänge')}. Sie enden mit dem Abschluss.`;
    case 'PAPERS':
      return `${count(exit.otherPapers, 'Dokument', 'Dokumente')}. Beschlüsse, Genehmigungen und Verträge bleiben.`;
  }
}

function exportHint(taken: Exit['export']): string {
  if (!taken) return 'Nach dem letzten Tag hat noch niemand die Daten angefordert.';
  if (!taken.readyAt) return `Angefordert am ${instant(taken.requestedAt)}; es fehlt noch: ${taken.missing.map((service) => SERVICES[service]).join(', ') || 'nichts mehr'}.`;
  if (!taken.downloadedAt) return `Liegt bereit bis ${taken.keptUntil ? day(taken.keptUntil) : ''}, aber niemand hat es heruntergeladen.`;
  return `Heruntergeladen am ${instant(taken.downloadedAt)} von ${taken.downloadedBy}`;
}

export function count(number: number | undefined, one: string, many: string): string {
  return `${number ?? 0} ${number === 1 ? one : many}`;
}
