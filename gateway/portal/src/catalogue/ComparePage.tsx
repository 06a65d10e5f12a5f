import { useQueries, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { body, marketplace } from '../api/client';
import type { Offering } from '../api/types';
import { day } from '../format/date';
import { label, PROTECTION_NEEDS } from '../format/labels';
import { decimal } from '../format/money';
import { priceFor } from '../format/price';
import { Button } from '../ui/Button';
import { DataTable } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { Select } from '../ui/Fields';
import { TextLink } from '../ui/LinkButton';
import { Loading } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { processingText } from './contract';
import { comparedKeys, MOST_COMPARED } from './compared';
import { dependencyNames } from './Dependencies';
import { offeringQuery } from './queries';

const route = getRouteApi('/member/vergleich');

interface Feature {
  readonly name: string;
  readonly of: (offering: Offering) => ReactNode;
}

const FEATURES: readonly Feature[] = [
  {
    name: 'Seite',
    of: ({ key, name }) => (
      <TextLink to="/katalog/$offeringKey" params={{ offeringKey: key }}>
        {`${name} im Katalog`}
      </TextLink>
    ),
  },
  { name: 'Kurzbeschreibung', of: ({ shortDescription }) => shortDescription },
  { name: 'Anbieter', of: ({ provider }) => provider.name },
  { name: 'Kategorie', of: ({ categoryLabel, serviceModelLabel }) => `${categoryLabel}, ${serviceModelLabel}` },
  { name: 'Reifegrad', of: ({ maturityLabel }) => maturityLabel },
  {
    name: 'Abkündigung',
    of: ({ endOfSaleOn, endOfLifeOn }) =>
      endOfSaleOn && endOfLifeOn ? `buchbar bis ${day(endOfSaleOn)}, läuft bis ${day(endOfLifeOn)}` : 'keine',
  },
  {
    name: 'Einstiegspreis',
    of: ({ priceFrom }) => (priceFrom ? `ab ${priceFor(priceFrom.amount, priceFrom.model, priceFrom.unitLabel, priceFrom.period)}` : 'zurzeit nicht bekannt'),
  },
  { name: 'Vertragsmodell', of: ({ contract }) => contract.modelLabel },
  { name: 'Vertragspartner', of: ({ contract }) => contract.partner },
  { name: 'Rechnungen stellt aus', of: ({ contract }) => contract.documentIssuer },
  { name: 'Kette der Auftragsverarbeitung', of: ({ contract }) => processingText(contract) },
  { name: 'Braucht', of: ({ dependencies }) => dependencyNames(dependencies, 'NEEDS') },
  { name: 'Schließt aus', of: ({ dependencies }) => dependencyNames(dependencies, 'EXCLUDES') },
  { name: 'Laufzeit und Kündigung', of: ({ term }) => term.label },
  { name: 'Verfügbarkeit im Monat', of: ({ serviceLevel }) => `${decimal(serviceLevel.availabilityPercent)} %` },
  { name: 'Servicezeit', of: ({ serviceLevel }) => serviceLevel.serviceHours },
  { name: 'Wiederherstellung', of: ({ serviceLevel }) => serviceLevel.restoreTime },
  {
    name: 'Schutzbedarf',
    of: ({ protection }) =>
      `Vertraulichkeit ${label(PROTECTION_NEEDS, protection.confidentiality)}, Integrität ${label(PROTECTION_NEEDS, protection.integrity)}, Verfügbarkeit ${label(PROTECTION_NEEDS, protection.availability)}`,
  },
  { name: 'Ort der Daten', of: ({ protection }) => protection.dataLocation },
  { name: 'Barrierefreiheit', of: ({ accessibilityLabel }) => accessibilityLabel },
  { name: 'Lizenz', of: ({ licence }) => licence },
  { name: 'Ausstieg', of: ({ exit }) => `${exit.formats.join(', ')}; ${exit.period}; ${exit.cost}` },
];

/** Two to four services side by side; which ones is part of the address. */
export function ComparePage() {
  const { dienste } = route.useSearch();
  const navigate = route.useNavigate();
  const keys = comparedKeys(dienste);
  const read = useQueries({ queries: keys.map((key) => offeringQuery(key)) });
  const offerings = read.flatMap(({ data }) => (data ? [data] : []));
  const unknown = keys.filter((_, index) => read[index]?.isError);
  const compare = (chosen: readonly string[]) => void navigate({ search: { dienste: chosen.join(',') || undefined }, resetScroll: false });
  return (
    <Page title="Dienste vergleichen" lead="Zwei bis vier Dienste nebeneinander. Die Adresse der Seite enthält Ihre Auswahl." trail={[{ text: 'Katalog', to: '/katalog' }]}>
      {keys.length < MOST_COMPARED && <OneMore keys={keys} onChoose={(key) => compare([...keys, key])} />}
      {unknown.length > 0 && <p className="kern-body">Diesen Dienst gibt es nicht: {unknown.join(', ')}.</p>}
      {read.some(({ isPending }) => isPending) && <Loading />}
      {offerings.length === 0 ? (
        <Empty title="Noch ist nichts ausgewählt." />
      ) : (
        <>
          <DataTable
            caption="Vergleich der Dienste"
            rows={FEATURES}
            rowKey={({ name }) => name}
            columns={[
              { head: 'Merkmal', cell: ({ name }) => <strong>{name}</strong> },
              ...offerings.map((offering) => ({ head: offering.name, cell: (feature: Feature) => feature.of(offering) })),
            ]}
          />
          <div className="button-row button-row--below">
            {offerings.map(({ key, name }) => (
              <Button key={key} look="tertiary" icon="close" onClick={() => compare(keys.filter((other) => other !== key))}>
                {`${name} aus dem Vergleich nehmen`}
              </Button>
            ))}
          </div>
        </>
      )}
    </Page>
  );
}

function OneMore({ keys, onChoose }: { keys: readonly string[]; onChoose: (key: string) => void }) {
  const { data } = useQuery({
    queryKey: ['offerings', 'to-compare'],
    queryFn: () => body(marketplace.GET('/offerings', { params: { query: { pageSize: 100 } } })),
  });
  const others = (data?.items ?? []).filter(({ key }) => !keys.includes(key));
  return (
    <div className="form">
      <Select
        label="Dienst hinzufügen"
        value=""
        onChange={onChoose}
        options={[{ value: '', text: 'Bitte wählen' }, ...others.map(({ key, name }) => ({ value: key, text: name }))]}
      />
    </div>
  );
}
