// What made the run: parameters, broker, certificate.

function showOrigin(run) {
  const { data } = run;
  const body = byId("origin-body");
  body.replaceChildren(
    block("Parameters", factTable("Parameters of the strategy", data.parameters)),
    block("Broker", factTable("Options of the broker", data.broker.map(({ name, value }) => ({ name: name.replaceAll("_", " "), value })))),
    certificate(data));
  if (data.missing_indicators.length)
    body.append(block("Indicators not shown", note(`${data.missing_indicators.join(", ")}. They are too many, or take too long to compute over so many bars.`)));
  byId("colophon").textContent = `StrategyHost ${data.engine} · ${data.strategy} on ${data.data_file} · run ${data.run_id} · times are UTC. This page is self-contained and reaches no network. Charts: uPlot (MIT).`;
}

function factTable(caption, facts) {
  return facts.length ? table(caption, ["Name", "Value"], facts.map(({ name, value }) => [name, value])) : note("None.");
}

function certificate(data) {
  if (data.certificate.length === 0) return block("Certificate", note("This run has no certificate."));
  const value = name => data.certificate.find(fact => fact.name === name)?.value;
  byId("origin-note").textContent = `Certificate ${value("sha256")?.slice(0, 16) ?? ""}… names every input and every artifact by its hash`;
  const main = ["source.sha256", "data.sha256", "assembly_sha256", "reference_set_sha256", "sandbox.kind", "sha256"];
  const rows = main.filter(name => value(name) !== undefined).map(name => ({ name: name.replaceAll("_", " "), value: value(name) }));
  const hashed = element("div", { class: "hashes" }, factTable("Main links of the certificate", rows));
  return element("section", { class: "block whole" }, element("h3", {}, "Certificate"), hashed,
    element("p", { class: "muted" }, "The command ", element("code", {}, "verify certificate.json"), " makes the run again and names the first link that differs. This page follows from the certified artifacts and is not hashed itself."),
    element("details", {}, element("summary", {}, `All ${short(data.certificate.length)} links`), element("div", { class: "hashes scroll" }, factTable("All links of the certificate", data.certificate))));
}
