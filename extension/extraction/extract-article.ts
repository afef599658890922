// Reads an article: what kind of page this is, and the fields that are counted and reported.
import type { PortalProfile } from '#shared/portal';
import { describeArticle, type ExtractedArticle } from './describe-article.ts';
import { recognisePage } from './recognise-page.ts';

/** Takes a page and its absolute http(s) address; gives what can be read. Never throws for what a page holds. */
export function extractArticle(document: Document, url: string, profile?: PortalProfile): ExtractedArticle {
  return describeArticle(recognisePage(document, url, profile));
}
