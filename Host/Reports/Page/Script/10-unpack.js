// Unpacks the columns: base 64, deflated, variable-length integers (see ColumnEncoder).

function fromBase64(text) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

async function inflate(bytes) {
  if (bytes.length === 0) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The integers of a column; NaN where a value is missing. */
function readIntegers(bytes, entry) {
  const numbers = new Float64Array(entry.count);
  let at = 0;
  let last = 0;
  for (let i = 0; i < numbers.length; i++) {
    let code = bytes[at++];
    if (code >= 128) {
      code -= 128;
      for (let factor = 128; ; factor *= 128) {
        const byte = bytes[at++];
        if (byte < 128) {
          code += byte * factor;
          break;
        }
        code += (byte - 128) * factor;
      }
    }
    if (code === 0) {
      numbers[i] = NaN;
      continue;
    }
    code -= 1;
    const number = last + (code % 2 === 0 ? code / 2 : -(code + 1) / 2);
    numbers[i] = number;
    if (entry.is_delta) last = number;
  }
  return numbers;
}

function scaleDown(numbers, decimals) {
  if (decimals === 0) return numbers;
  const power = 10 ** decimals;
  for (let i = 0; i < numbers.length; i++) numbers[i] /= power;
  return numbers;
}

/** Every column by its name, as whole units. */
async function unpackColumns(entries, elements) {
  const columns = new Map();
  await Promise.all(entries.map(async (entry, i) => {
    const bytes = await inflate(fromBase64(elements[i].textContent));
    elements[i].remove();
    columns.set(entry.name, { units: readIntegers(bytes, entry), decimals: entry.decimals });
  }));
  return columns;
}
