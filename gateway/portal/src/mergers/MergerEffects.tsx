import { day, dayBefore } from '../format/date';

interface Props {
  readonly predecessor: string;
  readonly successor: string;
  readonly from: string;
}

/** What happens on the day, before anybody confirms it. */
export function MergerEffects({ predecessor, successor, from }: Props) {
  return (
    <>
      <p className="kern-body">Am {day(from)} geschieht von selbst:</p>
      <ul className="kern-list kern-list--bullet">
        <li>
          {successor} führt die Buchungen von {predecessor} zu denselben Bedingungen weiter. Mindestlaufzeiten und Kündigungen
          gelten weiter; nichts wird neu eingerichtet oder zurückgebaut.
        </li>
        <li>
          Bis zum {day(dayBefore(from))} zahlt {predecessor}, danach {successor}. Einmalige Beträge fallen nicht noch einmal an.
        </li>
        <li>Was dann noch auf eine Freigabe wartet, wird zurückgezogen.</li>
        <li>
          Die Einwohnerzahlen werden für die Stichtage zusammengezählt, für die es von beiden eine gibt. Fachverfahren finden{' '}
          {successor} auch unter dem Regionalschlüssel von {predecessor}.
        </li>
        <li>
          Die Personen von {predecessor} können sich weiter anmelden und lesen, aber nichts mehr buchen. Nach der letzten Rechnung
          beendet die Mandantenverwaltung den Mandanten.
        </li>
      </ul>
    </>
  );
}
