/** The Worksheets view in its frame: hands its print jobs to the host and says when one failed. */
import { findMap } from '../../shared/document/find.ts';
import type { Result } from '../../shared/host/host.ts';
import { translatorFor } from '../../shared/i18n/translate.ts';
import type { PrintJob } from '../../shared/worksheets/sheet.ts';
import { useEditor, useEditorStore } from '../state/editor.ts';
import { FILE_ENDING, fileNameFor } from '../state/files.ts';
import { ask, useTranslator, workspace } from '../state/workspace.ts';
import { letterheadActs } from '../worksheets/letterhead-acts.ts';
import { WorksheetsView } from '../worksheets/WorksheetsView.tsx';

export function WorksheetsPane() {
  const translator = useTranslator();
  const journey = useEditor((state) => state.history.journey);
  const mapId = useEditor((state) => state.mapId);
  const letterhead = letterheadActs(useEditorStore());
  const { host } = workspace().getState();

  const pdfName = (job: PrintJob) => {
    const [first] = job.sheets;
    if (!first) return 'worksheets.pdf';
    const sheet = translatorFor(first.language).t(`worksheet.${first.sheet}.title`);
    const map = journey.maps.length > 1 ? findMap(journey, first.map)?.name : '';
    const name = [sheet, journey.title, map].filter(Boolean).join(' – ');
    return `${fileNameFor(name).slice(0, -FILE_ENDING.length)}.pdf`;
  };

  return (
    <WorksheetsView
      journey={journey}
      mapId={mapId}
      translator={translator}
      letterhead={letterhead}
      onPrint={async (job) => tellFailure(await host.print(job))}
      onSavePdf={async (job) => tellFailure(await host.savePdf(job, pdfName(job)))}
    />
  );
}

async function tellFailure(result: Result<unknown>): Promise<void> {
  if (!result.ok) await ask({ dialog: 'failure', failure: result.failure, offersSaveAs: false });
}
