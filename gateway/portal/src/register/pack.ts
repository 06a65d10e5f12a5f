/** The file as the API takes it: packed by gzip. */
export function packed(file: Blob): Promise<Blob> {
  return new Response(file.stream().pipeThrough(new CompressionStream('gzip'))).blob();
}
