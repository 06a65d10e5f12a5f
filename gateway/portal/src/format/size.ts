const KIB = 1024;
const WHOLE = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 0 });
const FINE = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 });

/** A number of bytes as people say it. */
export function fileSize(bytes: number): string {
  return bytes < KIB * KIB ? `${WHOLE.format(Math.ceil(bytes / KIB))} KB` : `${FINE.format(bytes / KIB / KIB)} MB`;
}
