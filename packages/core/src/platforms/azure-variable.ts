import type { PlatformKind } from '../platform/platform.ts';
import type { Final } from '../load/value.ts';

// Windows holds no longer variable; the agent hands longer ones over, and nothing can read them (Handler.cs).
const MAX_AZURE_VARIABLE = 32_766;

/** Says, on Azure, whether what can be a variable elsewhere can be one of its pipelines. */
export function checkAzureVariable(final: Final, secret: boolean, platform: PlatformKind): Final {
  if (platform !== 'azure' || !('value' in final)) return final;
  const text = String(final.value);
  // The agent refuses secret variables of several lines, after others have gone through.
  if (secret && /[\r\n]/.test(text)) {
    return {
      problem:
        'has several lines, which no secret variable of Azure can; use a file: destination or encode=base64',
    };
  }
  if (text.length > MAX_AZURE_VARIABLE) {
    return {
      code: 'ERR_LIMIT',
      problem: `is longer than ${MAX_AZURE_VARIABLE} characters, which no variable can be on Windows; use a file: destination`,
    };
  }
  return final;
}
