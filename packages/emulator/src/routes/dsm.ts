import type { Route } from '../call/call.ts';
import { readApplication, registerApplication } from '../handlers/dsm/application.ts';
import { deleteAuthorization } from '../handlers/dsm/authorization.ts';
import { deprovision, provision } from '../handlers/dsm/provision.ts';
import { listSecrets, readSecret } from '../handlers/dsm/read-secret.ts';
import { writeSecret } from '../handlers/dsm/secret.ts';
import { registerVariables } from '../handlers/dsm/variables.ts';

/** Everything about DSM secrets (contract §7 and §19.1). */
export const DSM_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: 'dapp/application',
    family: 'dsm',
    resource: 'Application',
    summary: 'Read every secret of the authorization',
    handle: readApplication,
  },
  {
    method: 'POST',
    path: 'dapp/application',
    family: 'dsm',
    resource: 'Application',
    summary: 'Register or update an application and an authorization',
    handle: registerApplication,
  },
  {
    method: 'POST',
    path: 'coe/dapp/provision',
    family: 'dsm',
    resource: 'Application',
    summary: 'Make an ephemeral secret for a pod',
    handle: provision,
  },
  {
    method: 'POST',
    path: 'coe/dapp/deprovision',
    family: 'dsm',
    resource: 'Application',
    summary: 'Give an ephemeral secret back',
    handle: deprovision,
  },
  {
    method: 'POST',
    path: 'dapp/deprovision',
    family: 'dsm',
    resource: 'Application',
    summary: 'Give an ephemeral secret back (the other spelling)',
    handle: deprovision,
  },
  {
    method: 'DELETE',
    path: 'dapp/application/authorization',
    family: 'dsm',
    resource: 'Application',
    summary: 'Deactivate the authorization of the token',
    handle: deleteAuthorization,
  },
  {
    method: 'POST',
    path: 'cicd/variables',
    family: 'dsm',
    resource: 'CI/CD',
    summary: 'Register the variables of a job',
    handle: registerVariables,
  },
  {
    method: 'POST',
    path: 'sctm/secret',
    family: 'dsm',
    resource: 'Secrets Management',
    summary: 'Create or update a secret',
    handle: writeSecret,
  },
  {
    method: 'GET',
    path: 'sctm/secret',
    family: 'dsm',
    resource: 'Secrets Management',
    summary: 'Read every secret of the authorization, the newer way',
    handle: listSecrets,
  },
  {
    method: 'GET',
    path: 'sctm/secret/{identity}',
    family: 'dsm',
    resource: 'Secrets Management',
    summary: 'Read one secret',
    handle: readSecret,
  },
];
