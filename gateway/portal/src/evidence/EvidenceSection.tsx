import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../ui/Loaded';
import { Section } from '../ui/Page';
import { EvidenceTable } from './EvidenceTable';
import { evidenceQuery } from './queries';

/** What proves something about a service, on its page. */
export function EvidenceSection({ offeringKey }: { offeringKey: string }) {
  const evidence = useQuery(evidenceQuery(offeringKey));
  return (
    <Section title="Nachweise">
      <Loaded query={evidence}>
        {({ items }) =>
          items.length > 0 ? (
            <EvidenceTable offeringKey={offeringKey} items={items} />
          ) : (
            <p className="kern-body">Der Anbieter hat hier keine Nachweise hinterlegt.</p>
          )
        }
      </Loaded>
    </Section>
  );
}
