/** Reading a QR code with the camera, where the browser can do that by itself. */

interface Detector {
  detect(from: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}

interface DetectorMaker {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
}

/** Between two looks, so that an old phone stays cool. */
const PAUSE = 250;
const QR = 'qr_code';

function maker(): DetectorMaker | undefined {
  return (self as { BarcodeDetector?: DetectorMaker }).BarcodeDetector;
}

/** Whether this browser reads codes, and has a camera to ask for: without TLS it has none. */
export async function canScan(): Promise<boolean> {
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  return devices !== undefined && (await maker()?.getSupportedFormats())?.includes(QR) === true;
}

/** Looks through the camera until there is a code. `undefined` where it was stopped before. */
export async function scan(video: HTMLVideoElement, stop: AbortSignal): Promise<string | undefined> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  const close = (): void => {
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
    video.hidden = true;
  };
  stop.addEventListener('abort', close);
  try {
    if (stop.aborted) return undefined;
    const detector = new (maker()!)({ formats: [QR] });
    video.srcObject = stream;
    video.hidden = false;
    await video.play();
    while (!stop.aborted) {
      const [code] = await detector.detect(video);
      if (code) return stop.aborted ? undefined : code.rawValue;
      await new Promise((done) => setTimeout(done, PAUSE));
    }
    return undefined;
  } finally {
    close();
  }
}
