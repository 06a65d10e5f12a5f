import type { Membership, MembershipNotice } from '../api/types';
import { day, instant } from '../format/date';
import { Alert } from '../ui/Alert';
import { Timeline } from '../ui/Timeline';

/** The leaving declaration that counts. */
export function noticeOf(membership: Membership): MembershipNotice | undefined {
  return membership.notices?.find(({ withdrawal }) => !withdrawal);
}

/** The leaving that counts, first, and what was taken back. */
export function Notices({ membership }: { membership: Membership }) {
  const notice = noticeOf(membership);
  const notices = membership.notices ?? [];
  if (notices.length === 0) return null;
  return (
    <>
      {notice && (
        <Alert tone="warning" title={`Austritt zum ${day(notice.lastDay)}`}>
          <p className="kern-body">
            Die Erklärung von {notice.declaredBy} ist am {day(notice.receivedOn)} zugegangen. Der letzte Tag ist der{' '}
            {day(notice.lastDay)}.
          </p>
        </Alert>
      )}
      <Timeline
        name="Austrittserklärungen"
        items={notices.map(({ id, receivedOn, declaredBy, reference, lastDay, recordedBy, recordedAt, withdrawal }) => ({
          key: id,
          what: `Austritt zum ${day(lastDay)} erklärt${withdrawal ? ', später zurückgenommen' : ''}`,
          when: instant(recordedAt),
          who: recordedBy,
          note: (
            <>
              Zugang am {day(receivedOn)}, erklärt von {declaredBy}
              {reference && `, Aktenzeichen ${reference}`}.
              {withdrawal && (
                <>
                  {' '}
                  Zurückgenommen am {instant(withdrawal.at)} ({withdrawal.by}): {withdrawal.reason}
                </>
              )}
            </>
          ),
        }))}
      />
    </>
  );
}
