/** The life of a booking in the words of the filter. */
export const BOOKING_STATES = [
  { value: 'IN_APPROVAL', text: 'Wartet auf Freigabe' },
  { value: 'APPROVED', text: 'Freigegeben' },
  { value: 'SCHEDULED', text: 'Vorgemerkt' },
  { value: 'PROVISIONING', text: 'Wird bereitgestellt' },
  { value: 'INQUIRY', text: 'Rückfrage' },
  { value: 'ACTIVE', text: 'Aktiv' },
  { value: 'SUSPENDED', text: 'Ruht' },
  { value: 'TERMINATION_SCHEDULED', text: 'Gekündigt' },
  { value: 'DEPROVISIONING', text: 'Wird zurückgebaut' },
  { value: 'ENDED', text: 'Beendet' },
  { value: 'REJECTED', text: 'Abgelehnt' },
  { value: 'WITHDRAWN', text: 'Zurückgezogen' },
  { value: 'CANCELLED', text: 'Storniert' },
  { value: 'DECLINED', text: 'Vom Anbieter abgelehnt' },
] as const;
