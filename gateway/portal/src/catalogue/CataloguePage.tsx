import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { body, marketplace } from '../api/client';
import type { OfferingQuery } from '../api/types';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { Checks } from '../ui/Choices';
import { Empty } from '../ui/Empty';
import { ExternalLink } from '../ui/LinkButton';
import { Loading } from '../ui/Loaded';
import { MoreButton } from '../ui/MoreButton';
import { Page } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { SearchField } from '../ui/SearchField';
import { usePages } from '../ui/usePages';
import { Facet } from './Facet';
import { OfferingCard } from './OfferingCard';
import type { CatalogueSearch } from './search';

const route = getRouteApi('/member/katalog');

/** All services that can be booked, with search and facets; every filter is part of the address. */
export function CataloguePage() {
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const offerings = useOfferings(filter);
  const change = (changed: CatalogueSearch) => void navigate({ search: (old) => ({ ...old, ...changed }), resetScroll: false });
  const filtered = Object.values(filter).some((value) => value !== undefined);
  const first = offerings.data?.pages[0];
  const items = offerings.data?.pages.flatMap((page) => page.items) ?? [];

  return (
    <Page title="Katalog" lead="Dienste, die Ihre Verwaltung buchen kann. Preise ohne Umsatzsteuer.">
      <CatalogueSearchField text={filter.suche ?? ''} onSearch={(suche) => change({ suche })} />
      <div className="catalogue">
        <aside aria-label="Filter" className="catalogue__filters">
          {first && first.total > 0 && (
            <details className="filters" open={isWide() || filtered}>
              <summary className="filters__summary">Filter</summary>
              <div className="filters__body">
                <Checks
                  legend="Merkliste"
                  values={filter.merkliste ? ['ja'] : []}
                  onChange={(values) => change({ merkliste: values.includes('ja') ? 'ja' : undefined })}
                  choices={[{ value: 'ja', text: 'Meine Merkliste' }]}
                />
                <Facet
                  legend="Kategorie"
                  values={first.facets.category}
                  chosen={filter.kategorie}
                  onChoose={(kategorie) => change({ kategorie })}
                />
                <Facet
                  legend="Servicemodell"
                  values={first.facets.serviceModel}
                  chosen={filter.modell}
                  onChoose={(modell) => change({ modell })}
                />
                <Facet
                  legend="Schutzbedarf"
                  values={first.facets.protectionNeed}
                  chosen={filter.schutz}
                  onChoose={(schutz) => change({ schutz })}
                />
                <Facet
                  legend="Gültiger Nachweis"
                  values={first.facets.evidence ?? []}
                  chosen={filter.nachweis}
                  onChoose={(nachweis) => change({ nachweis })}
                />
              </div>
            </details>
          )}
          {filtered && (
            <Button look="tertiary" icon="close" onClick={() => void navigate({ search: {} })}>
              Alle Filter entfernen
            </Button>
          )}
        </aside>
        <section aria-label="Ergebnisse">
          {offerings.isPending && <Loading />}
          {offerings.error && <ProblemAlert error={offerings.error} onRetry={() => void offerings.refetch()} />}
          {first && (
            <>
              <p className="kern-body" role="status">
                {resultCount(first.total, filter.suche)}
              </p>
              {first.pricesUnavailableSince && (
                <Alert tone="warning" title="Die Preise fehlen gerade">
                  <p className="kern-body">Die Preisauskunft ist nicht erreichbar. Alle anderen Angaben stimmen.</p>
                </Alert>
              )}
              {items.length === 0 && (
                <Empty title="Zu dieser Auswahl gibt es keinen Dienst.">
                  <p className="kern-body">
                    {filter.merkliste && 'Mit „Merken“ kommt ein Dienst auf Ihre Merkliste. '}
                    Versuchen Sie ein anderes Wort oder entfernen Sie einen Filter.
                  </p>
                </Empty>
              )}
              <ul className="cards">
                {items.map((offering) => (
                  <li key={offering.id}>
                    <OfferingCard offering={offering} />
                  </li>
                ))}
              </ul>
              <MoreButton pages={offerings} />
              <p className="kern-body kern-body--small">
                <ExternalLink href="/api/marketplace/v1/catalogue-export" download="katalog.json">
                  Ganzen Katalog als JSON herunterladen
                </ExternalLink>
              </p>
            </>
          )}
        </section>
      </div>
    </Page>
  );
}

function CatalogueSearchField({ text, onSearch }: { text: string; onSearch: (text: string | undefined) => void }) {
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  return (
    <SearchField label="Dienst suchen" value={typed} onChange={setTyped} onSearch={() => onSearch(typed.trim() || undefined)} />
  );
}

function useOfferings(filter: CatalogueSearch) {
  const query: OfferingQuery = {
    q: filter.suche,
    category: filter.kategorie as OfferingQuery['category'],
    serviceModel: filter.modell as OfferingQuery['serviceModel'],
    protectionNeed: filter.schutz as OfferingQuery['protectionNeed'],
    evidence: filter.nachweis as OfferingQuery['evidence'],
    favourites: filter.merkliste ? true : undefined,
  };
  return usePages(['offerings', filter], (pageToken) =>
    body(marketplace.GET('/offerings', { params: { query: { ...query, pageToken } } })),
  );
}

function resultCount(total: number, search?: string): string {
  const found = total === 1 ? '1 Dienst gefunden' : `${total} Dienste gefunden`;
  return search ? `${found} zu „${search}“` : found;
}

/** On phones the filters wait behind their button, on wide screens they are open from the start. */
function isWide(): boolean {
  return matchMedia('(min-width: 60rem)').matches;
}
