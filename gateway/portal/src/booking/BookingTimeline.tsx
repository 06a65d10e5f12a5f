import { useQuery } from '@tanstack/react-query';
import { instant } from '../format/date';
import { Loaded } from '../ui/Loaded';
import { Timeline, type TimelineItem } from '../ui/Timeline';
import { timelineQuery } from './queries';

/** Who did what when, and who is to act now. */
export function BookingTimeline({ bookingId }: { bookingId: string }) {
  return (
    <Loaded query={useQuery(timelineQuery(bookingId))}>
      {({ items, waitingFor }) => {
        const done: TimelineItem[] = items.map(({ id, at, label, actor, tenantName, comment }) => ({
          key: id,
          when: instant(at),
          what: label,
          who: tenantName ? `${actor}, ${tenantName}` : actor,
          note: comment,
        }));
        const next: TimelineItem[] = waitingFor
          ? [{ key: 'next', when: `seit ${instant(waitingFor.since)}`, what: `Jetzt: ${waitingFor.label}`, open: true }]
          : [];
        return <Timeline name="Verlauf der Buchung" items={[...done, ...next]} />;
      }}
    </Loaded>
  );
}
