import type { Route } from './call.ts';
import { readApplication, registerApplication } from './handlers/dapp-application.ts';
import { readCredential, releaseCustody } from './handlers/pam-credential.ts';
import { deprovision, provision } from './handlers/provision.ts';
import { issueToken } from './handlers/token.ts';

/** Everything the emulator serves below `/iso` and `/api`. */
export const ROUTES: readonly Route[] = [
  {
    method: 'POST',
    path: 'oauth2/token',
    family: 'token',
    open: true,
    summary: 'Get an access token',
    handle: issueToken,
  },
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
    method: 'GET',
    path: 'pam/credential/{ref}',
    family: 'pam',
    resource: 'PAM Core',
    summary: 'Read a credential with its password and take custody of it',
    handle: readCredential,
  },
  {
    method: 'DELETE',
    path: 'pam/credential/custody/{ref}',
    family: 'pam',
    resource: 'PAM Core',
    summary: 'Release custody of a credential',
    handle: releaseCustody,
  },
];
