/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The course and edition of the page: one, since components render concurrently. */
    course: import('./course/edition.ts').EditionCourse;
    /** The page is that of a package. */
    sco: boolean;
    /** Addresses as this page writes them: those of the site, or hashes in a package. */
    href: { lesson(id: string): string; finalTest(): string; course(): string };
  }
}
