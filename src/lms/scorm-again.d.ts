// The package's own types name a default export that its modules do not have.

interface PlayedApi {
  lastErrorCode: string;
  loadFromFlattenedJSON(values: Record<string, string>): void;
}

interface PlayedSettings {
  lmsCommitUrl: string;
  autocommit: boolean;
  logLevel: 'NONE';
}

interface PlayedHttp {
  processHttpRequest(url: string, values: object): { result: 'true' | 'false'; errorCode: number };
  updateSettings(): void;
}

declare module 'scorm-again/scorm12' {
  export const Scorm12API: new (settings: PlayedSettings, http: PlayedHttp) => PlayedApi;
}

declare module 'scorm-again/scorm2004' {
  export const Scorm2004API: new (settings: PlayedSettings, http: PlayedHttp) => PlayedApi;
}
