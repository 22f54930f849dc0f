import { expect } from '@open-wc/testing';
import { circularMean, summariseClock } from '../../src/stats/clock.ts';
import { createRandom } from '../random.ts';

describe('times of day', () => {
  const mornings = [537, 542, 555, 530, 545, 700, 541];

  it('have a median and a deviation that one odd morning does not move [H5]', () => {
    const summary = summariseClock(mornings)!;
    expect([summary.medianMinute, summary.madMinutes, summary.n]).to.deep.equal([542, 5, 7]);
    expect(mornings.reduce((sum, minute) => sum + minute, 0) / 7).to.be.closeTo(564.285714286, 1e-9);
  });

  it('have their mean at midnight when they lie around it [H5]', () => {
    expect(circularMean([1410, 15, 1430])).to.be.closeTo(1431.663986554, 1e-8);
    expect(summariseClock([1410, 15, 1430])!.medianMinute).to.equal(1430);
    expect(summariseClock([1430, 10])!.medianMinute).to.be.closeTo(0, 1e-9);
  });

  it('have none where there is no time, and the time itself where there is one', () => {
    expect(summariseClock([])).to.equal(null);
    expect(circularMean([0, 720])).to.equal(null);
    expect(summariseClock([1500])).to.deep.include({ medianMinute: 60, lowMinute: 60, highMinute: 60, madMinutes: 0 });
  });

  it('turn with the dial: an hour later everything is an hour later', () => {
    const random = createRandom(5);
    for (let turn = 0; turn < 500; turn++) {
      const centre = random() * 1440;
      const times = Array.from({ length: 1 + Math.floor(random() * 9) }, () => Math.round(centre + (random() - 0.5) * 600));
      const [one, other] = [summariseClock(times)!, summariseClock(times.map((minute) => minute + 817))!];
      const distance = Math.abs(other.medianMinute - one.medianMinute - 817) % 1440;
      expect(Math.min(distance, 1440 - distance)).to.be.closeTo(0, 1e-6);
      expect(other.madMinutes).to.be.closeTo(one.madMinutes, 1e-6);
    }
  });
});
