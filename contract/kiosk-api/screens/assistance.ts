/** What nobody does for the participant. */
export type PersonalAct = 'notice' | 'secret' | 'declaration' | 'photo' | 'account' | 'confirm';

/** Staff who help in a visit. */
export type AssistanceScreen =
  | { readonly name: 'helpConsent'; readonly staffName: string; readonly version: string }
  | { readonly name: 'handOver'; readonly act: PersonalAct; readonly staffName: string }
  | { readonly name: 'handBack'; readonly staffName: string }
  | { readonly name: 'ektpCheck' }
  | { readonly name: 'ektpUnknown' }
  | { readonly name: 'withoutBalance' }
  | { readonly name: 'presence'; readonly staffName: string };
