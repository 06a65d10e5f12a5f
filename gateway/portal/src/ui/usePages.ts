import { useInfiniteQuery } from '@tanstack/react-query';

export interface ListPage<Row> {
  readonly items: Row[];
  readonly nextPageToken?: string;
}

/** A list that the API gives page by page. */
export function usePages<Page extends ListPage<unknown>>(
  key: readonly unknown[],
  load: (pageToken: string | undefined) => Promise<Page>,
) {
  return useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => load(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextPageToken,
    placeholderData: (before) => before,
  });
}
