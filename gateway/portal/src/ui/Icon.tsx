/** A decorative icon; the text beside it carries the meaning. */
export function Icon({ name, size }: { name: string; size?: 'small' | 'large' }) {
  return <span className={`kern-icon kern-icon--${name}${size ? ` kern-icon--${size}` : ''}`} aria-hidden="true" />;
}
