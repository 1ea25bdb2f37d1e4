"""Signs released.pdf in the working directory in ways for which pyHanko's command
wants a network, or which it does not offer."""

from pathlib import Path

from asn1crypto import crl as asn1_crl
from asn1crypto import keys, pem, x509
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers, timestamps
from pyhanko_certvalidator import ValidationContext


def certificate(name):
    return x509.Certificate.load(pem.unarmor(Path(name + ".pem").read_bytes())[2])


signer = signers.SimpleSigner.load("signer.key", "signer.pem", ca_chain_files=["root.pem"])
clock = timestamps.DummyTimeStamper(
    tsa_cert=certificate("clock"),
    tsa_key=keys.PrivateKeyInfo.load(pem.unarmor(Path("clock.key").read_bytes())[2]),
)
context = ValidationContext(
    trust_roots=[certificate("root")],
    crls=[asn1_crl.CertificateList.load(Path("root.crl").read_bytes())],
    allow_fetching=False,
)


def sign(source, target, spec=None, timestamper=None, prepare=None, **meta):
    with open(source, "rb") as inf, open(target, "wb") as out:
        writer = IncrementalPdfFileWriter(inf)
        if prepare:
            prepare(writer)
        signers.PdfSigner(
            signers.PdfSignatureMetadata(**meta), signer, timestamper=timestamper, new_field_spec=spec
        ).sign_pdf(writer, output=out)


# With what proves the certificates for years, and a time stamp over the whole.
sign("released.pdf", "proven.pdf", field_name="Sig1", timestamper=clock,
     subfilter=fields.SigSeedSubFilter.PADES, use_pades_lta=True,
     embed_validation_info=True, validation_context=context)
sign("proven.pdf", "proven_twice.pdf", field_name="Sig2", timestamper=clock,
     subfilter=fields.SigSeedSubFilter.PADES, use_pades_lta=True,
     embed_validation_info=True, validation_context=context)

# Only a time stamp.
with open("released.pdf", "rb") as inf, open("stamped.pdf", "wb") as out:
    signers.PdfTimeStamper(clock).timestamp_pdf(
        IncrementalPdfFileWriter(inf), "sha256", context, output=out)

# A field that one update prepares and the next one signs.
with open("released.pdf", "rb") as inf, open("prepared.pdf", "wb") as out:
    writer = IncrementalPdfFileWriter(inf)
    fields.append_signature_field(
        writer, fields.SigFieldSpec("Mitzeichnung", on_page=2, box=(300, 200, 500, 260)))
    writer.write(out)
sign("prepared.pdf", "prepared_signed.pdf", field_name="Mitzeichnung")

# A field whose widget is an object of its own.
sign("released.pdf", "two_parts.pdf", field_name="Sig1",
     spec=fields.SigFieldSpec("Sig1", on_page=0, box=(300, 200, 500, 260), combine_annotation=False))

# Certifies, and allows no change but further signatures; locks its fields.
sign("released.pdf", "certified.pdf", field_name="Sig1", certify=True,
     docmdp_permissions=fields.MDPPerm.FILL_FORMS)
sign("released.pdf", "locked.pdf", field_name="Sig1",
     spec=fields.SigFieldSpec("Sig1", field_mdp_spec=fields.FieldMDPSpec(fields.FieldMDPAction.ALL)))


# With the annotations of a page in an object of their own.
def detach(writer):
    page = writer.root["/Pages"]["/Kids"][1]
    page["/Annots"] = writer.add_object(generic.ArrayObject(page.raw_get("/Annots")))
    writer.update_container(page)


sign("released.pdf", "list.pdf", field_name="Sig1", prepare=detach,
     spec=fields.SigFieldSpec("Sig1", on_page=1, box=(300, 100, 500, 160)))
