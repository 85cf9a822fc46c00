import type { Route } from '../call/call.ts';
import { readCredential, releaseCustody } from '../handlers/pam/credential.ts';
import { deactivateDevice, writeDevice } from '../handlers/pam/device.ts';
import { readInformation } from '../handlers/pam/info.ts';
import { readKey, readNoKey } from '../handlers/pam/key.ts';
import { listCredentials } from '../handlers/pam/list.ts';
import {
  activateCredential,
  deactivateCredential,
  readLegacyPassword,
  writeCredential,
} from '../handlers/pam/write.ts';

/** Everything about PAM (contract §8). */
export const PAM_ROUTES: readonly Route[] = [
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
  {
    method: 'GET',
    path: 'pam/credential',
    family: 'pam',
    resource: 'PAM Core',
    summary: 'List credentials, without passwords',
    handle: listCredentials,
  },
  {
    method: 'POST',
    path: 'pam/credential',
    family: 'pam',
    resource: 'PAM Core',
    summary: 'Create or update a credential',
    writes: true,
    handle: writeCredential,
  },
  {
    method: 'PUT',
    path: 'pam/credential/{ref}',
    family: 'pam',
    resource: 'PAM Core',
    summary: 'Activate a credential',
    writes: true,
    handle: activateCredential,
  },
  {
    method: 'DELETE',
    path: 'pam/credential/{ref}',
    family: 'pam',
    resource: 'PAM Core',
    summary: 'Deactivate a credential',
    writes: true,
    handle: deactivateCredential,
  },
  {
    method: 'GET',
    path: 'pam/key/{ref}',
    family: 'pam',
    resource: 'PAM Core',
    summary: 'Read an SSH key and take custody of it',
    handle: readKey,
  },
  {
    method: 'GET',
    path: 'pam/key',
    family: 'pam',
    resource: 'PAM Core',
    summary: 'Fails, as the vault does without an id',
    handle: readNoKey,
  },
  {
    method: 'GET',
    path: 'pam/info/{ref}',
    family: 'pam',
    resource: 'PAM Core',
    summary: 'Read protected information',
    handle: readInformation,
  },
  {
    method: 'POST',
    path: 'pam/device',
    family: 'pam',
    resource: 'PAM Core',
    summary: 'Create or update a device',
    writes: true,
    handle: writeDevice,
  },
  {
    method: 'DELETE',
    path: 'pam/device/{ref}',
    family: 'pam',
    resource: 'PAM Core',
    summary: 'Deactivate a device',
    writes: true,
    handle: deactivateDevice,
  },
  {
    method: 'GET',
    path: 'coe/senha/{ref}',
    family: 'pam',
    resource: 'PAM Core',
    summary: 'Read a credential, in the older form',
    served: (switches) => switches['pam.legacySenha'] === 'on',
    handle: readLegacyPassword,
  },
  {
    method: 'GET',
    path: 'coe/senha',
    family: 'pam',
    resource: 'PAM Core',
    summary: 'Read a credential by credentialId, in the older form',
    served: (switches) => switches['pam.legacySenha'] === 'on',
    handle: readLegacyPassword,
  },
];
