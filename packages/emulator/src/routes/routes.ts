import type { Route } from '../call/call.ts';
import { issueToken } from '../handlers/token.ts';
import { CERTIFICATE_ROUTES } from './certificate.ts';
import { DSM_ROUTES } from './dsm.ts';
import { MYSAFE_ROUTES } from './mysafe.ts';
import { PAM_ROUTES } from './pam.ts';

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
  ...DSM_ROUTES,
  ...PAM_ROUTES,
  ...CERTIFICATE_ROUTES,
  ...MYSAFE_ROUTES,
];
