import type { OfferingVersion } from '../api/types';
import { Alert } from '../ui/Alert';
import { SECTIONS } from './fields';

/** Where a section or a field of the draft stands on its page. */
export function anchorOf(place: string): string {
  return `feld-${place.toLowerCase().replace(/[^a-z0-9äöüß]+/g, '-').replace(/^-|-$/g, '')}`;
}

/** The sections of a long draft. */
export function TableOfContents() {
  return (
    <nav aria-label="Inhalt des Entwurfs" className="contents">
      <p className="kern-label">Inhalt</p>
      <ul className="contents__list">
        {[...SECTIONS.map(({ title }) => title), 'Preise'].map((title) => (
          <li key={title}>
            <a className="kern-link" href={`#${title === 'Preise' ? 'preise' : anchorOf(title)}`}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What is missing, each line leading to its field. */
export function FaultList({ faults }: { faults: OfferingVersion['faults'] }) {
  return (
    <Alert tone="warning" title="Der Entwurf ist gespeichert, aber noch nicht vollständig" urgent>
      <p className="kern-body">
        {faults.length === 1 ? 'Eine Angabe fehlt oder stimmt nicht.' : `${faults.length} Angaben fehlen oder stimmen nicht.`}
      </p>
      <ul className="kern-list kern-list--bullet">
        {faults.map(({ pointer, detail }) => (
          <li key={pointer}>
            <a className="kern-link" href={`#${anchorOf(pointer)}`} onClick={() => focus(pointer)}>
              {detail}
            </a>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** Into the field itself, so that whoever types goes on there. */
function focus(pointer: string) {
  const field = document.getElementById(anchorOf(pointer));
  field?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
}
