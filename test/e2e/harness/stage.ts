/** The stage of an end-to-end scenario: the running program, its files, and the person's answers to the system's dialogs. */
import type { Page } from 'playwright-core';

export interface Stage {
  readonly edition: 'browser' | 'electron';
  /** The editor's window, loaded. Another one after {@link restart}. */
  readonly page: Page;
  /** Puts a file where the program can open it. */
  writeFile(name: string, content: string | Uint8Array): Promise<void>;
  /** Takes a file away, as another program would. */
  removeFile(name: string): Promise<void>;
  /** What the file holds; null where there is none. */
  readFile(name: string): Promise<string | null>;
  /** SHA-256 of a file's bytes, for what is no text or too much of it. */
  hashOf(name: string): Promise<string>;
  /** Texts of the recovery copies that are kept now. */
  keptCopies(): Promise<string[]>;
  /** The next "Open" dialog: the person picks this file, or null: cancels. */
  answerOpen(name: string | null): Promise<void>;
  /** The next "Save as" dialog: the person names this file, or null: cancels. */
  answerSave(name: string | null): Promise<void>;
  /** Does what makes the program print or keep a PDF, and hands back that PDF. */
  pdfFrom(action: () => Promise<void>): Promise<Uint8Array>;
  /** Ends the program at once, as a crash would, and starts it again on the same data. */
  restart(): Promise<Page>;
  close(): Promise<void>;
}

export interface StageOptions {
  /** Files to have from the start, name → text. */
  files?: Readonly<Record<string, string>>;
  /** Of the interface, as the system prefers it. */
  locale?: string;
  colourScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
}
