import { expect, it } from 'vitest';
import { withRoleNames } from './labels';

it('names the roles in a sentence and leaves other capitals alone', () =>
  expect(withRoleNames('Sie brauchen eine dieser Rollen: BILLING_CLERK, AUDITOR. Das UUID und E-MAIL bleiben.')).toBe(
    'Sie brauchen eine dieser Rollen: Abrechnung, Revision. Das UUID und E-MAIL bleiben.',
  ));
