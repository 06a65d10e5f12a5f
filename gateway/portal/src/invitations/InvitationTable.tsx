import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import type { Invitation, InvitationWithSecret } from '../api/types';
import { dayOf, instant } from '../format/date';
import { Badge, type Tone } from '../ui/Badge';
import { Button } from '../ui/Button';
import { type Column, DataTable } from '../ui/DataTable';
import { TextLink } from '../ui/LinkButton';
import { Section } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { WithdrawInvitationDialog } from './WithdrawInvitationDialog';

interface InvitationTableProps {
  readonly invitations: readonly Invitation[];
  readonly mayChange: boolean;
  readonly onIssued: (issued: InvitationWithSecret) => void;
}

/** Who was invited and how far that is. */
export function InvitationTable({ invitations, mayChange, onIssued }: InvitationTableProps) {
  const queries = useQueryClient();
  const [withdrawing, setWithdrawing] = useState<Invitation>();
  const renew = useMutation({
    mutationFn: (invitationId: string) =>
      body(tenants.POST('/invitations/{invitationId}/renewal', { params: { path: { invitationId } } })),
    onSuccess: (issued) => {
      void queries.invalidateQueries({ queryKey: ['invitations'] });
      onIssued(issued);
    },
  });
  return (
    <Section title="Einladungen">
      {renew.error && <ProblemAlert error={renew.error} />}
      <DataTable
        caption="Einladungen"
        columns={columns(mayChange, (each) => renew.mutate(each.id), setWithdrawing)}
        rows={invitations}
        rowKey={(row) => row.id}
      />
      {withdrawing && <WithdrawInvitationDialog invitation={withdrawing} onClose={() => setWithdrawing(undefined)} />}
    </Section>
  );
}

function columns(
  mayChange: boolean,
  onRenew: (invitation: Invitation) => void,
  onWithdraw: (invitation: Invitation) => void,
): readonly Column<Invitation>[] {
  return [
    {
      head: 'Person',
      cell: ({ personId, name, email }) => (
        <>
          <TextLink to="/personen/$personId" params={{ personId }}>
            {name}
          </TextLink>
          <span className="cell-detail">{email}</span>
        </>
      ),
    },
    {
      head: 'Eingeladen',
      cell: ({ invitedAt, invitedBy }) => (
        <>
          {dayOf(invitedAt)}
          <span className="cell-detail">{invitedBy}</span>
        </>
      ),
    },
    { head: 'Stand', cell: (invitation) => <InvitationState invitation={invitation} /> },
    {
      head: 'Ändern',
      cell: (invitation) =>
        mayChange && invitation.state !== 'WITHDRAWN' ? (
          <>
            <Button look="tertiary" onClick={() => onRenew(invitation)}>
              Neuer Link<span className="sr-only"> für {invitation.name}</span>
            </Button>
            {invitation.state !== 'COMPLETED' && (
              <Button look="tertiary" onClick={() => onWithdraw(invitation)}>
                Zurückziehen<span className="sr-only"> {invitation.name}</span>
              </Button>
            )}
          </>
        ) : (
          '–'
        ),
    },
  ];
}

const STATES: Record<Invitation['state'], { readonly tone: Tone; readonly text: string }> = {
  OPEN: { tone: 'info', text: 'Offen' },
  EXPIRED: { tone: 'warning', text: 'Abgelaufen' },
  ACCEPTED: { tone: 'info', text: 'Angenommen, Zugang folgt' },
  COMPLETED: { tone: 'success', text: 'Angenommen' },
  WITHDRAWN: { tone: 'info', text: 'Zurückgezogen' },
};

function InvitationState({ invitation }: { invitation: Invitation }) {
  const { tone, text } = STATES[invitation.state];
  return (
    <>
      <Badge tone={tone}>{text}</Badge>
      <span className="cell-detail">{detail(invitation)}</span>
    </>
  );
}

function detail({ state, expiresAt, acceptedAt, withdrawnAt, withdrawnBy }: Invitation): string | undefined {
  if (state === 'OPEN') return `bis ${instant(expiresAt)}`;
  if (withdrawnAt) return `${dayOf(withdrawnAt)}, ${withdrawnBy}`;
  return acceptedAt && dayOf(acceptedAt);
}
