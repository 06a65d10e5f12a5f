import { type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query';

interface ListPage<Item> {
  readonly items: Item[];
  readonly nextPageToken?: string;
}

/** A list that the API gives page by page, as one growing list. */
export function usePages<Page extends ListPage<unknown>>(
  key: readonly unknown[],
  load: (pageToken: string | undefined) => Promise<Page>,
): UseInfiniteQueryResult<Page[]> {
  return useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => load(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextPageToken,
    select: (data) => data.pages,
  });
}

/** All items loaded so far. */
export function itemsOf<Item>(pages: readonly ListPage<Item>[]): Item[] {
  return pages.flatMap((page) => page.items);
}
