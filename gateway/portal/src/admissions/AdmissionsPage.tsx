import { getRouteApi } from '@tanstack/react-router';
import { body, tenants } from '../api/client';
import type { AdmissionRequest } from '../api/types';
import { day, instant } from '../format/date';
import { ADMISSION_STATES, label, LEGAL_BASES } from '../format/labels';
import type { Column } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { Select } from '../ui/Fields';
import { TextLink } from '../ui/LinkButton';
import { Page } from '../ui/Page';
import { PagedTable } from '../ui/PagedTable';
import { usePages } from '../ui/usePages';

const route = getRouteApi('/member/aufnahmeantraege');

type State = AdmissionRequest['state'];

const COLUMNS: readonly Column<AdmissionRequest>[] = [
  {
    head: 'Verwaltung',
    cell: ({ id, name, ars }) => (
      <>
        <TextLink to="/aufnahmeantraege/$admissionRequestId" params={{ admissionRequestId: id }}>
          {name}
        </TextLink>
        <span className="cell-detail">ARS {ars}</span>
      </>
    ),
  },
  {
    head: 'Eingegangen',
    cell: ({ submittedAt, reference }) => (
      <>
        {instant(submittedAt)}
        <span className="cell-detail">Zeichen {reference}</span>
      </>
    ),
  },
  {
    head: 'Gestellt von',
    cell: ({ applicantName, officialTitle }) => (
      <>
        {applicantName}
        <span className="cell-detail">{officialTitle}</span>
      </>
    ),
  },
  {
    head: 'Wunsch',
    cell: ({ legalBasis, wishedFrom }) => (
      <>
        {label(LEGAL_BASES, legalBasis)}
        <span className="cell-detail">ab {day(wishedFrom)}</span>
      </>
    ),
  },
];

/** Who asks to be taken in. */
export function AdmissionsPage() {
  const wished = route.useSearch().stand;
  const state: State = wished === 'TAKEN_UP' || wished === 'DECLINED' ? wished : 'OPEN';
  const navigate = route.useNavigate();
  const list = usePages(['admission-requests', 'list', state], (pageToken) =>
    body(tenants.GET('/admission-requests', { params: { query: { state, pageToken } } })),
  );
  return (
    <Page
      title="Aufnahmeanträge"
      lead="Verwaltungen, die am Marktplatz teilnehmen möchten. Die ältesten Anträge stehen oben."
    >
      <div className="list-filter">
        <Select
          label="Stand"
          value={state}
          options={Object.entries(ADMISSION_STATES).map(([value, text]) => ({ value, text }))}
          onChange={(value) => void navigate({ search: { stand: value === 'OPEN' ? undefined : value }, resetScroll: false })}
        />
      </div>
      <PagedTable
        list={list}
        caption="Aufnahmeanträge"
        columns={COLUMNS}
        rowKey={({ id }) => id}
        empty={<Empty title={state === 'OPEN' ? 'Es ist kein Antrag offen.' : 'Es gibt keinen solchen Antrag.'} />}
      />
    </Page>
  );
}
