import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { fieldDetail, problemFrom } from '../api/problem';
import type { Membership, NoticeRule } from '../api/types';
import { Button } from '../ui/Button';
import { Empty } from '../ui/Empty';
import { Select, TextField } from '../ui/Fields';
import { Form } from '../ui/Form';
import { LinkButton } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';
import { tenantQuery } from './queries';
import { dayOfYear, monthAndDay, NOTICE_TERMS } from './words';

const route = getRouteApi('/member/mandanten/$tenantId/mitgliedschaft/$membershipId/angaben');
const PLACED = [
  '/votes',
  '/decidedOn',
  '/decisionReference',
  '/approvalReference',
  '/publishedOn',
  '/publicationReference',
  '/noticeRule/months',
  '/noticeRule/day',
  '/noticeRule/source',
];

/** What is on file about a membership; much of it arrives long after the decision. */
export function TermsPage() {
  const { tenantId, membershipId } = route.useParams();
  const tenant = useQuery(tenantQuery(tenantId));
  const membership = tenant.data?.memberships.find(({ id }) => id === membershipId);
  return (
    <Page
      title="Angaben zur Mitgliedschaft"
      lead="Was Sie hier speichern, ersetzt die bisherigen Angaben. Frühere bleiben in den Akten."
      trail={[
        { text: 'Mandanten', to: '/mandanten' },
        { text: tenant.data?.name ?? 'Mandant', to: '/mandanten/$tenantId', params: { tenantId } },
        { text: 'Mitgliedschaft', to: '/mandanten/$tenantId/mitgliedschaft/$membershipId', params: { tenantId, membershipId } },
      ]}
    >
      <Loaded query={tenant}>
        {() => (membership ? <TermsForm membership={membership} /> : <Empty title="Diese Mitgliedschaft gibt es nicht." />)}
      </Loaded>
    </Page>
  );
}

/** All as it stands in the fields. */
function written({ terms = {} }: Membership) {
  const { noticeRule } = terms;
  return {
    votes: terms.votes === undefined ? '' : String(terms.votes),
    decidedOn: terms.decidedOn ?? '',
    decisionReference: terms.decisionReference ?? '',
    approvalReference: terms.approvalReference ?? '',
    publishedOn: terms.publishedOn ?? '',
    publicationReference: terms.publicationReference ?? '',
    months: noticeRule ? String(noticeRule.months) : '',
    term: (noticeRule?.term ?? 'YEAR_END') as NoticeRule['term'],
    day: noticeRule?.day ? dayOfYear(noticeRule.day) : '',
    source: noticeRule?.source ?? '',
  };
}

type Written = ReturnType<typeof written>;

/** What is not filled in is left out. */
function requestOf(form: Written) {
  const text = (value: string) => value.trim() || undefined;
  const fixed = form.term === 'FIXED_DAY';
  return {
    votes: text(form.votes) === undefined ? undefined : Number(form.votes),
    decidedOn: text(form.decidedOn),
    decisionReference: text(form.decisionReference),
    approvalReference: text(form.approvalReference),
    publishedOn: text(form.publishedOn),
    publicationReference: text(form.publicationReference),
    noticeRule: text(form.months) && {
      months: Number(form.months),
      term: form.term,
      day: fixed ? monthAndDay(form.day) : undefined,
      source: text(form.source),
    },
  } as NonNullable<Membership['terms']>;
}

function TermsForm({ membership }: { membership: Membership }) {
  const path = route.useParams();
  const [form, setForm] = useState(() => written(membership));
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const navigate = route.useNavigate();
  const toast = useToast();
  const set = (name: keyof Written) => (value: string) => setForm({ ...form, [name]: value });

  const request = requestOf(form);
  const key = useIdempotencyKey([path, request]);
  const record = useMutation({
    mutationFn: () =>
      body(
        tenants.POST('/tenants/{tenantId}/memberships/{membershipId}/terms', {
          params: { path, header: { 'Idempotency-Key': key } },
          body: request,
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries();
      toast('Die Angaben sind gespeichert.');
      void navigate({ to: '/mandanten/$tenantId/mitgliedschaft/$membershipId', params: path });
    },
  });
  const problem = record.error ? problemFrom(record.error) : undefined;
  const detail = (pointer: string) => fieldDetail(problem, pointer);
  const dayMissing = request.noticeRule !== undefined && form.term === 'FIXED_DAY' && !request.noticeRule.day;
  const submit = () => {
    setChecked(true);
    if (!dayMissing) record.mutate();
  };

  return (
    <Form onSubmit={submit}>
      {record.error && <ProblemAlert error={record.error} placed={PLACED} />}
      {membership.legalBasis === 'MEMBER' && (
        <TextField
          label="Stimmen in der Verbandsversammlung"
          optional
          narrow
          inputMode="numeric"
          value={form.votes}
          onChange={set('votes')}
          error={detail('/votes')}
        />
      )}
      <TextField label="Tag des Beschlusses" optional type="date" narrow value={form.decidedOn} onChange={set('decidedOn')} error={detail('/decidedOn')} />
      <TextField
        label="Beschluss"
        optional
        hint="Gremium und Nummer, zum Beispiel „Stadtrat, Beschluss 17/2025“."
        maxLength={200}
        value={form.decisionReference}
        onChange={set('decisionReference')}
        error={detail('/decisionReference')}
      />
      <TextField
        label="Genehmigung der Aufsichtsbehörde"
        optional
        hint="Behörde und Aktenzeichen."
        maxLength={200}
        value={form.approvalReference}
        onChange={set('approvalReference')}
        error={detail('/approvalReference')}
      />
      <TextField
        label="Tag der Bekanntmachung"
        optional
        type="date"
        narrow
        value={form.publishedOn}
        onChange={set('publishedOn')}
        error={detail('/publishedOn')}
      />
      <TextField
        label="Bekanntmachung"
        optional
        hint="Wo sie steht, zum Beispiel „Staatsanzeiger 45/2025“."
        maxLength={200}
        value={form.publicationReference}
        onChange={set('publicationReference')}
        error={detail('/publicationReference')}
      />
      <TextField
        label="Kündigungsfrist"
        optional
        hint="In ganzen Monaten. Ohne Frist lässt sich kein Austritt erfassen."
        narrow
        unit="Monate"
        inputMode="numeric"
        value={form.months}
        onChange={set('months')}
        error={detail('/noticeRule/months')}
      />
      <Select
        label="Kündigungstermin"
        value={form.term}
        onChange={set('term')}
        options={Object.entries(NOTICE_TERMS).map(([value, text]) => ({ value, text }))}
      />
      {form.term === 'FIXED_DAY' && (
        <TextField
          label="Tag im Jahr"
          hint="Tag und Monat, zum Beispiel 31.07."
          narrow
          value={form.day}
          onChange={set('day')}
          error={checked && dayMissing ? 'Geben Sie Tag und Monat an, zum Beispiel 31.07.' : detail('/noticeRule/day')}
        />
      )}
      <TextField
        label="Wo die Frist steht"
        optional
        hint="Zum Beispiel „§ 12 Abs. 2 Verbandsordnung“."
        maxLength={200}
        value={form.source}
        onChange={set('source')}
        error={detail('/noticeRule/source')}
      />
      <div className="button-row">
        <Button type="submit" busy={record.isPending}>
          Angaben speichern
        </Button>
        <LinkButton to="/mandanten/$tenantId/mitgliedschaft/$membershipId" params={path} look="secondary">
          Abbrechen
        </LinkButton>
      </div>
    </Form>
  );
}
