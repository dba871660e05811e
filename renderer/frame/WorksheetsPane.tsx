/** The Worksheets view in its frame: hands its print jobs to the host and says when one failed. */
import { findMap } from '../../shared/document/find.ts';
import type { PrintWatch, Result } from '../../shared/host/host.ts';
import { translatorFor } from '../../shared/i18n/translate.ts';
import type { PrintJob } from '../../shared/worksheets/sheet.ts';
import { PacksView } from '../packs/PacksView.tsx';
import { packsOf, usePacks, WORKSHEET_PARTS } from '../packs/view-state.ts';
import { useEditor, useEditorStore } from '../state/editor.ts';
import { FILE_ENDING, fileNameFor } from '../state/files.ts';
import { ask, useTranslator, workspace } from '../state/workspace.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { letterheadActs } from '../worksheets/letterhead-acts.ts';
import { typeBack } from '../worksheets/typing-back.ts';
import { WorksheetsView } from '../worksheets/WorksheetsView.tsx';

export function WorksheetsPane() {
  const translator = useTranslator();
  const journey = useEditor((state) => state.history.journey);
  const mapId = useEditor((state) => state.mapId);
  const editor = useEditorStore();
  const letterhead = letterheadActs(editor);
  const part = usePacks((state) => state.part);
  const { host } = workspace().getState();

  const pdfName = (job: PrintJob) => {
    const [first] = job.sheets;
    if (!first) return 'worksheets.pdf';
    if (job.pack !== undefined) return pdfNamed([job.title ?? '', journey.title]);
    const sheet = translatorFor(first.language).t(`worksheet.${first.sheet}.title`);
    const map = journey.maps.length > 1 ? findMap(journey, first.map)?.name : '';
    return pdfNamed([sheet, journey.title, map ?? '']);
  };

  const actions = {
    onPrint: async (job: PrintJob, watch: PrintWatch) => tellFailure(await host.print(job, watch)),
    onSavePdf: async (job: PrintJob, watch: PrintWatch) => tellFailure(await host.savePdf(job, pdfName(job), watch)),
  };
  const head = (
    <div>
      <Segmented
        label={translator.t('packs.switch')}
        options={WORKSHEET_PARTS.map((value) => ({ value, label: translator.t(`packs.part.${value}`) }))}
        value={part}
        onChange={(value) => packsOf(editor).setState({ part: value })}
      />
    </div>
  );
  if (part === 'packs') return <PacksView head={head} {...actions} />;
  return (
    <WorksheetsView
      journey={journey}
      mapId={mapId}
      translator={translator}
      letterhead={letterhead}
      onTypeBack={({ sheet, map }) => typeBack(editor, sheet, map)}
      head={head}
      {...actions}
    />
  );
}

function pdfNamed(parts: readonly string[]): string {
  const name = parts.filter(Boolean).join(' – ');
  return `${fileNameFor(name).slice(0, -FILE_ENDING.length)}.pdf`;
}

async function tellFailure(result: Result<unknown>): Promise<void> {
  if (!result.ok) await ask({ dialog: 'failure', failure: result.failure, offersSaveAs: false });
}
