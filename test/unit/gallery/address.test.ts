import { describe, expect, it } from 'vitest';
import { sampleScreens } from '../../fixtures/snapshots/snapshots.ts';
import { choices, readAddress, usualView, viewed, writeAddress } from '../../gallery/address.ts';
import { sampleAt, samples } from '../../gallery/samples/samples.ts';
import { topicOf } from '../../gallery/samples/topics.ts';

describe('an address of the gallery', () => {
  it('says which sample is seen, and how', () => {
    expect(readAddress('#/receipt/queued?language=en&size=larger')).toEqual({
      screen: 'receipt',
      state: 'queued',
      view: { ...usualView, language: 'en', size: 'larger' },
    });
  });

  it('names only what is not as usual, and is read as it was written', () => {
    const view = { ...usualView, theme: 'dark', reach: 'lowered', panel: '32' } as const;
    const hash = writeAddress({ screen: 'signIn', state: null, view });
    expect(hash).toBe('#/signIn?theme=dark&reach=lowered&panel=32');
    expect(readAddress(hash)).toEqual({ screen: 'signIn', state: null, view });
  });

  it('is as usual where it says nothing, or nothing that there is', () => {
    const start = { screen: null, state: null, view: usualView };
    expect(readAddress('')).toEqual(start);
    expect(readAddress('#/?language=xx&panel=1000&more=1')).toEqual(start);
  });

  it('takes every choice that is offered', () => {
    for (const [name, values] of Object.entries(choices)) {
      for (const value of values)
        expect(readAddress(`#/?${name}=${value}`).view).toMatchObject({ [name]: value });
    }
  });
});

describe('the samples', () => {
  it('have an address each, which leads back to them', () => {
    expect(new Set(samples.map(({ screen, state }) => `${screen}/${state}`)).size).toBe(samples.length);
    for (const sample of samples) {
      const { screen, state } = readAddress(writeAddress({ ...sample, view: usualView }));
      expect(sampleAt(screen ?? '', state ?? '')).toBe(sample);
    }
  });

  it('leave no screen out', () => {
    const drawn = new Set(samples.map(({ screen }) => screen));
    expect(sampleScreens.filter(({ name }) => !drawn.has(name))).toEqual([]);
  });

  it('lie with the topic in whose folder their page is', () => {
    expect(topicOf('receipt')).toBe('claim');
    expect(topicOf('enrolment')).toBe('staff');
    expect(topicOf('connectionError')).toBe('entry');
  });

  it('are seen as the view says', () => {
    const sample = sampleAt('menu', 'usual');
    if (!sample) throw new Error('there is no menu');
    const seen = viewed(sample.snapshot, { ...usualView, size: 'largest', reach: 'lowered', panel: '15.6' });
    expect(seen).toMatchObject({ settings: { textSize: 'largest', lowered: true }, mmPerPx: 0.18 });
    expect(seen.bottomHeightMm).not.toBeNull();
    expect(viewed(sample.snapshot, usualView)).toEqual(sample.snapshot);
  });
});
