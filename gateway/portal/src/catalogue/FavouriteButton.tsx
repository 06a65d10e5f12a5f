import { useMutation, useQueryClient } from '@tanstack/react-query';
import { body, marketplace } from '../api/client';
import { useMe } from '../api/me';
import type { OfferingSummary } from '../api/types';
import { Button } from '../ui/Button';
import { useToast } from '../ui/Toast';

/** Puts a service on the own list or takes it off. */
export function FavouriteButton({ offering }: { offering: Pick<OfferingSummary, 'key' | 'name' | 'favourite'> }) {
  const { key, name, favourite = false } = offering;
  const queries = useQueryClient();
  const toast = useToast();
  const me = useMe();
  const mark = useMutation({
    mutationFn: () =>
      body(marketplace.PUT('/offerings/{offeringId}/favourite', { params: { path: { offeringId: key } }, body: { marked: !favourite } })),
    onSuccess: ({ marked }) => {
      void queries.invalidateQueries({ queryKey: ['offerings'] });
      void queries.invalidateQueries({ queryKey: ['offering', key] });
      toast(marked ? `${name} steht auf Ihrer Merkliste.` : `${name} steht nicht mehr auf Ihrer Merkliste.`);
    },
    onError: () => toast(`Das Merken von ${name} hat gerade nicht geklappt.`),
  });
  if (me.looksIn) return null;
  return (
    <Button look="tertiary" aria-pressed={favourite} busy={mark.isPending} onClick={() => mark.mutate()}>
      <span aria-hidden="true">{favourite ? '★' : '☆'}</span> {favourite ? 'Gemerkt' : 'Merken'}
      <span className="sr-only"> {name}</span>
    </Button>
  );
}
