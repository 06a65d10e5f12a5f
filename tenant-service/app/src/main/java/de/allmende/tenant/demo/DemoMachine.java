package de.allmende.tenant.demo;

import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.apiclient.CreateApiClient;

/** One machine client of the demo. */
record DemoMachine(TenantId tenant, CreateApiClient.Command client) {}
