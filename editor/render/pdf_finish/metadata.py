"""What the file says of itself: title, summary, and the two standards it keeps; nothing else."""

from xml.sax.saxutils import escape

import pydyf

from editor.render.pdf_finish.objects import Pdf

# The texts of the document information dictionary, which must say the same (ISO 19005-3, 6.6.3).
_TEXTS = {"Title": "dc:title", "Subject": "dc:description"}
_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
{texts}</rdf:Description>
<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of PDF/UA</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


def describe(pdf: Pdf) -> None:
    """Replace what WeasyPrint wrote: no program, date or person is named.

    The part of PDF/UA needs a description of its own schema to stand in a PDF/A file
    (ISO 19005-3, 6.6.2.3).
    """
    for key in set(pdf.info) - set(_TEXTS):
        del pdf.info[key]
    texts = "".join(
        _text(name, str(pdf.info[key].string)) for key, name in _TEXTS.items() if key in pdf.info
    )
    packet = pydyf.Stream(
        [_PACKET.format(texts=texts).encode()], {"Type": "/Metadata", "Subtype": "/XML"}
    )
    number = int(pdf.catalog["Metadata"].split()[0])
    packet.number, pdf.objects[number] = number, packet


def _text(name: str, text: str) -> str:
    item = f'<rdf:li xml:lang="x-default">{escape(text)}</rdf:li>'
    return f"<{name}><rdf:Alt>{item}</rdf:Alt></{name}>\n"
