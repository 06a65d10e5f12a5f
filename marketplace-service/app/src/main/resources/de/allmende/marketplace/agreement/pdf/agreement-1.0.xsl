<?xml version="1.0" encoding="UTF-8"?>
<!--
  Template 1.0 of the processing agreement (Art. 28 GDPR). Agreements that were drawn up from it name it; it never changes. What
  differs from booking to booking comes from the content. Roles tell a screen reader what is a heading and what is decoration.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:fo="http://www.w3.org/1999/XSL/Format">

  <xsl:attribute-set name="heading">
    <xsl:attribute name="role">H2</xsl:attribute>
    <xsl:attribute name="font-size">12pt</xsl:attribute>
    <xsl:attribute name="font-weight">bold</xsl:attribute>
    <xsl:attribute name="color">#1d3a8a</xsl:attribute>
    <xsl:attribute name="space-before">5mm</xsl:attribute>
    <xsl:attribute name="space-after">1.5mm</xsl:attribute>
    <xsl:attribute name="keep-with-next.within-page">always</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="paragraph">
    <xsl:attribute name="space-after">1.5mm</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="column-head">
    <xsl:attribute name="padding">1.2mm 1.5mm</xsl:attribute>
    <xsl:attribute name="border-bottom">0.8pt solid #1d3a8a</xsl:attribute>
    <xsl:attribute name="font-size">9pt</xsl:attribute>
    <xsl:attribute name="font-weight">bold</xsl:attribute>
    <xsl:attribute name="color">#1d3a8a</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="cell">
    <xsl:attribute name="padding">1.2mm 1.5mm</xsl:attribute>
    <xsl:attribute name="border-bottom">0.4pt solid #c3cad9</xsl:attribute>
  </xsl:attribute-set>

  <xsl:template match="/agreement">
    <fo:root xml:lang="de" font-family="Source Sans 3" font-size="10pt" line-height="1.35" color="#16202e">
      <fo:layout-master-set>
        <fo:simple-page-master master-name="page" page-width="210mm" page-height="297mm">
          <fo:region-body margin="25mm 20mm 24mm 25mm"/>
          <fo:region-after region-name="foot" extent="20mm"/>
        </fo:simple-page-master>
      </fo:layout-master-set>
      <fo:page-sequence master-reference="page" id="agreement" language="de" country="DE">
        <fo:static-content flow-name="foot" role="artifact">
          <fo:block margin="0mm 20mm 0mm 25mm" font-size="8.5pt" color="#4a5568" border-top="0.4pt solid #c3cad9"
              padding-top="1.5mm" text-align-last="justify">
            <xsl:text>AVV zur Buchung </xsl:text>
            <xsl:value-of select="number"/>
            <xsl:text>, Muster </xsl:text>
            <xsl:value-of select="template"/>
            <fo:leader leader-pattern="space"/>
            <xsl:text>Seite </xsl:text>
            <fo:page-number/>
            <xsl:text> von </xsl:text>
            <fo:page-number-citation-last ref-id="agreement"/>
          </fo:block>
        </fo:static-content>
        <fo:flow flow-name="xsl-region-body">
          <fo:block role="H1" font-size="19pt" font-weight="bold" line-height="1.25" space-after="3mm">Vertrag zur Auftragsverarbeitung</fo:block>
          <fo:block xsl:use-attribute-sets="paragraph">
            <xsl:text>nach Art. 28 Abs. 3 DSGVO, zur Buchung </xsl:text>
            <xsl:value-of select="number"/>
            <xsl:text>, erstellt am </xsl:text>
            <xsl:value-of select="drawn-on"/>
            <xsl:text>.</xsl:text>
          </fo:block>
          <fo:block xsl:use-attribute-sets="heading">Parteien</fo:block>
          <fo:block xsl:use-attribute-sets="paragraph">
            <xsl:text>Verantwortlicher: </xsl:text>
            <xsl:value-of select="controller"/>
            <xsl:if test="controller-key">
              <xsl:text> (amtlicher Regionalschlüssel </xsl:text>
              <xsl:value-of select="controller-key"/>
              <xsl:text>)</xsl:text>
            </xsl:if>
          </fo:block>
          <fo:block xsl:use-attribute-sets="paragraph">
            <xsl:text>Auftragsverarbeiter: </xsl:text>
            <xsl:value-of select="processor"/>
          </fo:block>
          <fo:block xsl:use-attribute-sets="paragraph">
            <xsl:text>Vertragsmodell der Leistung: </xsl:text>
            <xsl:value-of select="model"/>
          </fo:block>
          <xsl:call-template name="subject"/>
          <xsl:call-template name="data"/>
          <xsl:call-template name="duties"/>
          <xsl:call-template name="sub-processors"/>
          <xsl:call-template name="closing"/>
        </fo:flow>
      </fo:page-sequence>
    </fo:root>
  </xsl:template>

  <xsl:template name="subject">
    <fo:block xsl:use-attribute-sets="heading">1. Gegenstand und Dauer</fo:block>
    <fo:block xsl:use-attribute-sets="paragraph">
      <xsl:text>Gegenstand ist die Leistung „</xsl:text>
      <xsl:value-of select="offering"/>
      <xsl:text>“ nach ihrer Beschreibung, Version </xsl:text>
      <xsl:value-of select="offering-version"/>
      <xsl:text>, Tarif „</xsl:text>
      <xsl:value-of select="plan"/>
      <xsl:text>“: </xsl:text>
      <xsl:value-of select="subject"/>
    </fo:block>
    <fo:block xsl:use-attribute-sets="paragraph">
      <xsl:text>Der Vertrag gilt ab </xsl:text>
      <xsl:value-of select="starts"/>
      <xsl:text> und endet mit der Leistung. Die Pflichten aus Nummer 6 gelten, bis alle Daten zurückgegeben oder gelöscht sind.</xsl:text>
    </fo:block>
  </xsl:template>

  <xsl:template name="data">
    <fo:block xsl:use-attribute-sets="heading">2. Art der Daten und betroffene Personen</fo:block>
    <fo:block xsl:use-attribute-sets="paragraph">
      <xsl:text>Arten personenbezogener Daten: </xsl:text>
      <xsl:for-each select="category">
        <xsl:if test="position() &gt; 1">; </xsl:if>
        <xsl:value-of select="."/>
      </xsl:for-each>
      <xsl:if test="not(category)">nach der Leistungsbeschreibung</xsl:if>
    </fo:block>
    <fo:block xsl:use-attribute-sets="paragraph">
      <xsl:text>Kategorien betroffener Personen: </xsl:text>
      <xsl:for-each select="data-subject">
        <xsl:if test="position() &gt; 1">; </xsl:if>
        <xsl:value-of select="."/>
      </xsl:for-each>
      <xsl:if test="not(data-subject)">nach der Leistungsbeschreibung</xsl:if>
    </fo:block>
    <fo:block xsl:use-attribute-sets="paragraph"><xsl:value-of select="article-9"/></fo:block>
    <fo:block xsl:use-attribute-sets="paragraph">
      <xsl:text>Datenschutz-Folgenabschätzung (Art. 35 DSGVO): </xsl:text>
      <xsl:value-of select="impact-assessment"/>
    </fo:block>
  </xsl:template>

  <xsl:template name="duties">
    <fo:block xsl:use-attribute-sets="heading">3. Weisungen und Vertraulichkeit</fo:block>
    <fo:block xsl:use-attribute-sets="paragraph">Der Auftragsverarbeiter verarbeitet die Daten nur auf dokumentierte Weisung des Verantwortlichen, auch bei Übermittlungen in ein Drittland, es sei denn, das Recht verpflichtet ihn zu anderem; dann teilt er das vorher mit. Hält er eine Weisung für rechtswidrig, sagt er das unverzüglich. Alle Personen, die Daten verarbeiten, sind zur Vertraulichkeit verpflichtet.</fo:block>
    <fo:block xsl:use-attribute-sets="heading">4. Technische und organisatorische Maßnahmen (Art. 32 DSGVO)</fo:block>
    <fo:block xsl:use-attribute-sets="paragraph">
      <xsl:text>Es gelten die Maßnahmen nach „</xsl:text>
      <xsl:value-of select="measures"/>
      <xsl:text>“. Schutzbedarf: </xsl:text>
      <xsl:value-of select="protection"/>
      <xsl:text>. Absicherung: </xsl:text>
      <xsl:value-of select="baseline"/>
      <xsl:text>. Ort der Verarbeitung: </xsl:text>
      <xsl:value-of select="location"/>
      <xsl:text>.</xsl:text>
    </fo:block>
    <fo:block xsl:use-attribute-sets="heading">5. Unterstützung und Nachweise</fo:block>
    <fo:block xsl:use-attribute-sets="paragraph">Der Auftragsverarbeiter unterstützt den Verantwortlichen bei den Rechten betroffener Personen und bei den Pflichten nach Art. 32 bis 36 DSGVO. Verletzungen des Schutzes personenbezogener Daten meldet er unverzüglich. Er weist die Einhaltung dieses Vertrags nach und ermöglicht Überprüfungen durch den Verantwortlichen oder von ihm beauftragte Prüfer.</fo:block>
    <fo:block xsl:use-attribute-sets="heading">6. Löschung und Rückgabe</fo:block>
    <fo:block xsl:use-attribute-sets="paragraph">
      <xsl:text>Nach dem Ende der Leistung gibt der Auftragsverarbeiter die Daten zurück (Formate: </xsl:text>
      <xsl:value-of select="exit-formats"/>
      <xsl:text>; Frist: </xsl:text>
      <xsl:value-of select="exit-period"/>
      <xsl:text>) und löscht sie danach, soweit keine gesetzliche Pflicht zur Speicherung besteht. Löschkonzept: </xsl:text>
      <xsl:value-of select="deletion"/>
    </fo:block>
  </xsl:template>

  <xsl:template name="sub-processors">
    <fo:block xsl:use-attribute-sets="heading">7. Unterauftragsverarbeiter</fo:block>
    <fo:block xsl:use-attribute-sets="paragraph">Der Verantwortliche genehmigt die hier genannten Unterauftragsverarbeiter. Über jede beabsichtigte Änderung informiert der Auftragsverarbeiter vier Wochen vorher; der Verantwortliche kann widersprechen. Unterauftragsverarbeitern werden dieselben Pflichten auferlegt.</fo:block>
    <xsl:choose>
      <xsl:when test="sub-processor">
        <fo:table table-layout="fixed" width="100%" space-before="1mm">
          <fo:table-column column-width="38%"/>
          <fo:table-column column-width="34%"/>
          <fo:table-column column-width="14%"/>
          <fo:table-column column-width="14%"/>
          <fo:table-header>
            <fo:table-row>
              <fo:table-cell xsl:use-attribute-sets="column-head"><fo:block>Name und Anschrift</fo:block></fo:table-cell>
              <fo:table-cell xsl:use-attribute-sets="column-head"><fo:block>Leistung</fo:block></fo:table-cell>
              <fo:table-cell xsl:use-attribute-sets="column-head"><fo:block>Land</fo:block></fo:table-cell>
              <fo:table-cell xsl:use-attribute-sets="column-head"><fo:block>Seit</fo:block></fo:table-cell>
            </fo:table-row>
          </fo:table-header>
          <fo:table-body>
            <xsl:for-each select="sub-processor">
              <fo:table-row keep-together.within-page="always">
                <fo:table-cell xsl:use-attribute-sets="cell">
                  <fo:block><xsl:value-of select="name"/></fo:block>
                  <fo:block><xsl:value-of select="address"/></fo:block>
                </fo:table-cell>
                <fo:table-cell xsl:use-attribute-sets="cell"><fo:block><xsl:value-of select="service"/></fo:block></fo:table-cell>
                <fo:table-cell xsl:use-attribute-sets="cell"><fo:block><xsl:value-of select="country"/></fo:block></fo:table-cell>
                <fo:table-cell xsl:use-attribute-sets="cell"><fo:block><xsl:value-of select="since"/></fo:block></fo:table-cell>
              </fo:table-row>
            </xsl:for-each>
          </fo:table-body>
        </fo:table>
      </xsl:when>
      <xsl:otherwise>
        <fo:block xsl:use-attribute-sets="paragraph">Es sind keine Unterauftragsverarbeiter beteiligt.</fo:block>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="closing">
    <fo:block xsl:use-attribute-sets="heading">8. Anlagen und Unterschriften</fo:block>
    <fo:block xsl:use-attribute-sets="paragraph">
      <xsl:text>Ergänzend gilt „</xsl:text>
      <xsl:value-of select="provider-template"/>
      <xsl:text>“ des Auftragsverarbeiters, soweit es diesem Vertrag nicht widerspricht.</xsl:text>
    </fo:block>
    <fo:block xsl:use-attribute-sets="paragraph">Beide Seiten unterschreiben in elektronischer Form (Art. 28 Abs. 9 DSGVO) auf dem Marktplatz. Wer wann mit welcher Amtsbezeichnung unterschrieben hat, steht dort zusammen mit der Prüfsumme (SHA-256) dieses Dokuments.</fo:block>
  </xsl:template>
</xsl:stylesheet>
