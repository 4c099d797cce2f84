import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { PaperVerdict } from '../../preload/contract/verify.ts';
import type { Custodian, Destination } from '../agreements/copy-words.ts';
import type { Fact } from '../components/facts.tsx';
import { RecordLink } from '../components/record-link.tsx';
import { showDate, showInstant } from '../texts/dates.ts';

/** Where a copy should be now: `Box file 2026/01, folio 17`, or with whom it is. */
function placeWords(place: NonNullable<PaperVerdict['place']>, t: TFunction): string {
  const { boxFile, loan, custodian, who, since } = place;
  if (boxFile) {
    const where = t('boxFiles.agreement.place', { number: boxFile.number, folio: boxFile.folio });
    return loan
      ? t('verify.fact.loan', { where, date: showDate(loan.takenOn), name: loan.takenBy })
      : t('verify.fact.since', { where, date: showDate(since) });
  }
  const where = [t(`agreements.custodian.${custodian as Custodian}`), who].filter(Boolean).join(': ');
  return t('verify.fact.since', { where, date: showDate(since) });
}

/** Everything the register knows of a paper, as far as its code leads. */
export function usePaperFacts(paper: PaperVerdict): readonly Fact[] {
  const { t } = useTranslation();
  const { kind, number, revision, mark, pages, agreement, place, device, boxFile } = paper;
  const facts: Fact[] = [];
  const add = (label: string, value: Fact['value']): void => void facts.push({ label, value });
  if (number !== null) add(t('verify.fact.number'), `${number} · ${t(`verify.kind.${kind}`, { mark })}`);
  if (agreement) {
    add(t('verify.fact.holder'), agreement.holderName);
    const state = t(`agreements.state.${agreement.state}`);
    add(t('verify.fact.agreement'), state);
    const { newest } = agreement;
    if (revision !== null) add(t('verify.fact.revision'), revision);
    add(
      t('verify.fact.newest'),
      newest.id === agreement.id ? (
        t('verify.fact.newestHere', { revision: newest.revision })
      ) : (
        <RecordLink entity="agreement" id={newest.id} label={String(newest.revision)} />
      ),
    );
    add(t('verify.fact.printed'), agreement.printedAt ? showInstant(agreement.printedAt) : null);
  }
  if (pages.length > 0) add(t('verify.fact.pages'), pages.join(', '));
  if (place) {
    const destination = t(`agreements.destination.${place.destination as Destination}`);
    add(t('verify.fact.copy'), t('verify.fact.copyWords', { mark, destination }));
    add(t('verify.fact.place'), placeWords(place, t));
    add(t('verify.fact.complete'), t(place.complete ? 'verify.fact.isComplete' : 'verify.fact.notComplete'));
    add(t('verify.fact.scans'), place.scans);
  }
  if (device)
    add(t('verify.fact.device'), <RecordLink entity="device" id={device.id} label={device.boxNumber} />);
  if (boxFile) add(t('verify.fact.boxFile'), boxFile.title);
  return facts;
}
