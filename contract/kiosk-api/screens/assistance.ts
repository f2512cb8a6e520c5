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

/** How a call for staff stands, on whatever page the person is. */
export type StaffCall =
  | { readonly state: 'none' | 'calling' | 'called' }
  /** `staffName` is null where it is not known who; `at` is the instant at which they will be there, about. */
  | { readonly state: 'coming'; readonly staffName: string | null; readonly at: string }
  /** The head office was not reached, nobody has answered, or this kiosk has called too often: the person goes to the counter. */
  | { readonly state: 'unreachable' | 'unanswered' | 'tooMany' };
