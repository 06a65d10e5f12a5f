import type { MasterData, Tenant } from '../api/types';

/** Master data as they stand in the fields. */
export function written(tenant: Tenant) {
  const { address, contact, dataProtection, payment, defaults } = tenant;
  return {
    name: tenant.name,
    approvalPreset: tenant.approvalPreset as string,
    routingId: tenant.routingId ?? '',
    street: address?.street ?? '',
    postCode: address?.postCode ?? '',
    city: address?.city ?? '',
    contactName: contact?.name ?? '',
    contactEmail: contact?.email ?? '',
    contactPhone: contact?.phone ?? '',
    protectionName: dataProtection?.name ?? '',
    protectionEmail: dataProtection?.email ?? '',
    protectionPhone: dataProtection?.phone ?? '',
    taxNumber: payment?.taxNumber ?? '',
    vatId: payment?.vatId ?? '',
    iban: payment?.iban ?? '',
    costCentre: defaults?.costCentre ?? '',
    accountFormat: defaults?.accountFormat ?? '',
  };
}

export type Written = ReturnType<typeof written>;

/** The request behind the fields; a group in which nothing stands is left out. */
export function requestOf(form: Written, byAssociation: boolean): MasterData {
  const person = (name: string, email: string, phone: string) =>
    given(name) || given(email) || given(phone)
      ? { name: name.trim(), email: email.trim(), phone: given(phone) }
      : undefined;
  return {
    name: byAssociation ? form.name.trim() : undefined,
    approvalPreset: byAssociation ? (form.approvalPreset as MasterData['approvalPreset']) : undefined,
    routingId: given(form.routingId),
    address:
      given(form.street) || given(form.postCode) || given(form.city)
        ? { street: form.street.trim(), postCode: form.postCode.trim(), city: form.city.trim() }
        : undefined,
    contact: person(form.contactName, form.contactEmail, form.contactPhone),
    dataProtection: person(form.protectionName, form.protectionEmail, form.protectionPhone),
    payment: { taxNumber: given(form.taxNumber), vatId: given(form.vatId), iban: given(form.iban.replace(/\s/g, '')) },
    defaults: { costCentre: given(form.costCentre), accountFormat: given(form.accountFormat) },
  };
}

function given(text: string): string | undefined {
  return text.trim() || undefined;
}
